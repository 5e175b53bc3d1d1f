'use client'
import { Paperclip, RotateCw, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { MOST_FILES } from '@/lib/attachments/limits'
import { sizeWords } from '@/lib/attachments/size-words'
import { FileIcon } from './file-icon'
import type { DraftFiles } from './use-draft-files'
import type { FileOnItsWay } from './use-uploads'

interface FileTrayProps {
  files: DraftFiles
  errorAt: (path: string) => string | undefined
}

/** The files of a message that is being written: attach, watch, take away. */
export function FileTray({ files, errorAt }: FileTrayProps) {
  const { ready, onTheirWay, said, add } = files
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const remove = (name: string, id: string) => {
    files.remove(name, id)
    button.current?.focus()
  }
  return (
    <div className="flex flex-col items-start gap-2">
      {ready.length + onTheirWay.length > 0 && (
        <ul aria-label="Attached files" className="grid w-full items-start gap-1 sm:grid-cols-2">
          {ready.map(({ id, name, type, size }, index) => (
            <Line key={id} name={name} type={type} trouble={errorAt(`attachments.${index}`)}>
              <span className="text-muted-foreground text-xs">{sizeWords(size)}</span>
              <Remove name={name} onRemove={() => remove(name, id)} />
            </Line>
          ))}
          {onTheirWay.map((line) => (
            <LineOnItsWay key={line.key} line={line} onRetry={files.retry} onRemove={remove} />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          add(currentTarget.files ?? [])
          // The same file may be chosen again after it was taken away.
          currentTarget.value = ''
        }}
      />
      <Button
        ref={button}
        size="sm"
        onClick={() => input.current?.click()}
        title={`Up to ${MOST_FILES} files; they can be dropped or pasted here, too`}
      >
        <Paperclip aria-hidden />
        Attach
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  )
}

interface LineOnItsWayProps {
  line: FileOnItsWay
  onRetry: (line: FileOnItsWay) => void
  onRemove: (name: string, id: string) => void
}

function LineOnItsWay({ line, onRetry, onRemove }: LineOnItsWayProps) {
  const { key, file, sent, trouble, refused } = line
  const { name, type } = file
  return (
    <Line name={name} type={type} trouble={trouble ?? undefined}>
      {trouble === null && (
        <progress
          value={sent}
          aria-label={`Sending ${name}`}
          className="h-1.5 w-16 overflow-hidden rounded-full accent-primary"
        />
      )}
      {trouble !== null && !refused && (
        <IconButton label={`Try ${name} again`} onClick={() => onRetry(line)}>
          <RotateCw aria-hidden />
        </IconButton>
      )}
      <Remove name={name} onRemove={() => onRemove(name, key)} />
    </Line>
  )
}

interface LineProps {
  name: string
  type: string
  trouble: string | undefined
  children: ReactNode
}

function Line({ name, type, trouble, children }: LineProps) {
  return (
    <li className="flex min-w-0 flex-col rounded-md border border-border bg-card pl-2 text-sm">
      <div className="flex min-w-0 items-center gap-2">
        <FileIcon type={type} />
        <span className="min-w-0 flex-1 truncate" title={name}>
          {name}
        </span>
        {children}
      </div>
      {trouble && <p className="pb-1.5 text-red-ink text-xs">{trouble}</p>}
    </li>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <IconButton label={`Take ${name} away`} onClick={onRemove}>
      <X aria-hidden />
    </IconButton>
  )
}
