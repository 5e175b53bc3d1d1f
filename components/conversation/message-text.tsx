import type { ReactNode } from 'react'
import { splitQuoted, type TextPart } from '@/lib/quoted-text/split-quoted'
import { LongText, MessageBody, PROSE_LIMIT } from './markdown'
import type { Mention } from './remark-mentions'

/** A text in more parts is nothing that a mail program made: it is shown as it is. */
const MOST_PARTS = 100

interface MessageTextProps {
  text: string
  mentions?: Mention[]
}

/** What a message says; what it only repeats is folded behind a button, and never gone. */
export function MessageText({ text, mentions }: MessageTextProps) {
  const parts = splitQuoted(text).filter((part) => part.text.trim() !== '')
  const [folded, said] = [lengthOf(parts, true), lengthOf(parts, false)]
  if (folded === 0 || said > PROSE_LIMIT || parts.length > MOST_PARTS) {
    return <MessageBody text={text} mentions={mentions} />
  }
  const foldedIsProse = folded <= PROSE_LIMIT
  return (
    <div className="flex flex-col gap-2">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
        <Part key={place} {...{ part, mentions, foldedIsProse }} />
      ))}
    </div>
  )
}

interface PartProps {
  part: TextPart
  mentions: Mention[] | undefined
  foldedIsProse: boolean
}

function Part({ part: { text, folded }, mentions, foldedIsProse }: PartProps) {
  if (!folded) return <MessageBody text={text} mentions={mentions} />
  return (
    <Fold>
      {foldedIsProse ? <MessageBody text={text} mentions={mentions} /> : <LongText text={text} />}
    </Fold>
  )
}

function Fold({ children }: { children: ReactNode }) {
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer list-none rounded-md border border-border bg-muted px-2 py-1 text-muted-foreground text-xs hover:text-foreground [&::-webkit-details-marker]:hidden">
        <span className="group-open:hidden">Show quoted text</span>
        <span className="hidden group-open:inline">Hide quoted text</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}

function lengthOf(parts: readonly TextPart[], folded: boolean): number {
  return parts.reduce((sum, part) => sum + (part.folded === folded ? part.text.length : 0), 0)
}
