import { sizeWords } from '@/lib/attachments/size-words'
import type { AttachmentView } from '@/lib/attachments/view'
import type { MessageView } from '@/lib/tickets/view'
import { FileIcon } from './file-icon'
import { RedactFile } from './redact-file'

/** Above it an image is not fetched by merely reading. */
const THUMBNAIL_BYTES = 5_000_000

/** What a message came with. Only an image opens in the browser; everything else is saved. */
export function MessageFiles({ message }: { message: MessageView }) {
  const { attachments } = message
  if (attachments.length === 0) return null
  // Pictures first, so that rows are of one height.
  const sorted = [...attachments].sort((a, b) => Number(b.image) - Number(a.image))
  return (
    <ul
      aria-label="Files"
      className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] items-start gap-2"
    >
      {sorted.map((file) => (
        <li
          key={file.id}
          className="relative flex min-w-0 flex-col rounded-md border border-border bg-card text-sm"
        >
          {file.redacted ? <Redacted /> : <OneFile file={file} message={message} />}
        </li>
      ))}
    </ul>
  )
}

function OneFile({ file, message }: { file: AttachmentView; message: MessageView }) {
  const { name, type, size, image } = file
  const address = `/api/v1/attachments/${file.id}`
  return (
    <>
      <a
        href={address}
        {...(image ? { target: '_blank', rel: 'noopener' } : { download: name })}
        className="flex flex-1 flex-col justify-end rounded-md hover:bg-muted"
        title={name}
      >
        {image && size <= THUMBNAIL_BYTES && (
          // biome-ignore lint/performance/noImgElement: it needs the reader's session, and its size is fixed.
          <img
            src={address}
            alt=""
            loading="lazy"
            decoding="async"
            className="h-32 w-full rounded-t-md border-border border-b bg-muted object-cover"
          />
        )}
        <span className="flex h-9 min-w-0 items-center gap-2 pr-10 pl-2">
          <FileIcon type={type} />
          <span className="min-w-0 flex-1 truncate text-link">{name}</span>
          <span className="shrink-0 text-muted-foreground text-xs">{sizeWords(size)}</span>
        </span>
      </a>
      <span className="absolute right-0.5 bottom-0.5">
        <RedactFile file={file} message={message} />
      </span>
    </>
  )
}

function Redacted() {
  return (
    <p className="flex items-center gap-2 px-2 py-2 text-muted-foreground">
      <FileIcon type="" />A file was here; it was redacted.
    </p>
  )
}
