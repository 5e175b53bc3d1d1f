import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { type Mention, remarkMentions } from './remark-mentions'

/** Beyond this many characters a body is shown as plain text: a pasted log is no prose. */
export const PROSE_LIMIT = 20_000

/**
 * What people wrote, as Markdown. Raw HTML stays text, links lose their power over this page, and an
 * image is a link: nothing is fetched from elsewhere by merely reading.
 */
const SAFE_PARTS: Components = {
  a: ({ href, children }) => <OutsideLink href={href}>{children}</OutsideLink>,
  img: ({ src, alt }) => (
    <OutsideLink href={typeof src === 'string' ? src : undefined}>
      Image: {alt || 'without description'}
    </OutsideLink>
  ),
  p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
  pre: ({ children }) => (
    <pre className="whitespace-pre-wrap break-words rounded-md border border-border bg-muted p-3 text-xs [&_code]:p-0">
      {children}
    </pre>
  ),
  mark: ({ children }) => (
    <mark className="rounded bg-blue-soft px-0.5 font-medium text-blue-ink">{children}</mark>
  ),
  code: ({ children }) => (
    <code className="rounded bg-muted px-1 font-mono text-[0.92em]">{children}</code>
  ),
  blockquote: ({ children }) => (
    <blockquote className="border-border border-l-2 pl-3 text-muted-foreground">
      {children}
    </blockquote>
  ),
  ul: ({ children }) => <ul className="list-disc pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal pl-5">{children}</ol>,
  table: ({ children }) => (
    <table className="w-full table-fixed break-words text-left [&_td]:border [&_td]:px-2 [&_th]:border [&_th]:px-2">
      {children}
    </table>
  ),
  ...headingsAsText(),
}

/** A message's headings are emphasis inside of it, not parts of the page's outline. */
function headingsAsText(): Components {
  const heading: Components['h1'] = ({ children }) => <p className="font-semibold">{children}</p>
  return { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }
}

function OutsideLink({ href, children }: { href?: string; children: React.ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="break-words text-link underline underline-offset-2"
    >
      {children}
    </a>
  )
}

/** A text as Markdown, or as it is where it is long. */
export function MessageBody({ text, mentions = [] }: { text: string; mentions?: Mention[] }) {
  if (text.length > PROSE_LIMIT) return <LongText text={text} />
  return (
    <div className="flex flex-col gap-2 break-words text-sm leading-relaxed">
      <Markdown remarkPlugins={[remarkGfm, [remarkMentions, mentions]]} components={SAFE_PARTS}>
        {text}
      </Markdown>
    </div>
  )
}

/** A text that is shown as it is, once somebody asks for it. */
export function LongText({ text }: { text: string }) {
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">
        Long text, {Math.round(text.length / 1000)} thousand characters: show it
      </summary>
      <pre className="mt-2 whitespace-pre-wrap break-words rounded-md border border-border p-3 text-xs">
        {text}
      </pre>
    </details>
  )
}
