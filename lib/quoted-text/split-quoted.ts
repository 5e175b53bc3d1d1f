import { attributionAbove, findTail, saidBefore } from './find-tail'
import { type MarkedLine, markLines } from './mark-lines'

/** A stretch of a message; all of them joined are the message. */
export interface TextPart {
  text: string
  /** It was said before, or is said every time: a screen folds it away. */
  folded: boolean
}

/** A quote of so many lines can be read in passing, where an answer stands below it. */
const SHORT_QUOTE = 5
/** So many lines below a dash, and more are no signature. */
const LONGEST_SIGNATURE = 15

/** Lines from `from` up to `to`, which is not one of them. */
interface Stretch {
  from: number
  to: number
}

interface Quote extends Stretch {
  /** Where its “On … wrote:” begins; null without one. */
  header: number | null
}

/**
 * Parts what a message says from what it only repeats: long or trailing quotes with their “On … wrote:”, the mail below
 * “Original Message” or “From: … Sent: …”, and signatures. A short quote with an answer below it stays, code between
 * fences is never torn apart, and a message that is nothing but a quote is shown.
 *
 * @example splitQuoted('Yes.\n\nOn 2 March 2026 Ann wrote:\n> Is it?')
 * // [{ text: 'Yes.\n\n', folded: false }, { text: 'On 2 March 2026 Ann wrote:\n> Is it?', folded: true }]
 */
export function splitQuoted(body: string): TextPart[] {
  const whole = body.split(/(?<=\n)/)
  const marked = markLines(whole)
  const end = findTail(marked)
  const lines = marked.slice(0, end)
  const quotes = findQuotes(lines)
  const signature = findSignature(lines, quotes)
  const last = lastOwnLine(lines, signature)
  const repeated = quotes.filter((quote) => isRepeated(lines, quote, last))
  const parts = cut(whole, [
    ...repeated.map(({ header, from, to }) => ({ from: header ?? from, to })),
    ...(signature ? [signature] : []),
    ...(end < whole.length ? [{ from: end, to: whole.length }] : []),
  ])
  const says = parts.some(({ text, folded }) => !folded && text.trim() !== '')
  return says ? parts : [{ text: body, folded: false }]
}

/** Quoted lines that follow each other, blank ones between them too. */
function findQuotes(lines: readonly MarkedLine[]): Quote[] {
  const quotes: Quote[] = []
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'quote') continue
    const before = quotes.at(-1)
    if (before && saidBefore(lines, index) === before.to - 1) before.to = index + 1
    else quotes.push({ header: attributionAbove(lines, index), from: index, to: index + 1 })
  }
  return quotes
}

/** From its dashes to the next quote or the end. */
function findSignature(lines: readonly MarkedLine[], quotes: readonly Quote[]): Stretch | null {
  let next = 0
  for (const from of lines.keys()) {
    while ((quotes[next]?.from ?? lines.length) < from) next++
    const to = quotes[next]?.header ?? quotes[next]?.from ?? lines.length
    if (beginsSignature(lines, from) && isSignature(lines, { from, to })) return { from, to }
  }
  return null
}

/** A bare `--` may be Markdown's, so a blank line must part it off. */
function beginsSignature(lines: readonly MarkedLine[], at: number): boolean {
  const line = lines[at]
  if (line?.kind !== 'text') return false
  return line.text === '-- ' || (line.text === '--' && lines[at - 1]?.kind === 'blank')
}

function isSignature(lines: readonly MarkedLine[], { from, to }: Stretch): boolean {
  if (to < from || to - from - 1 > LONGEST_SIGNATURE) return false
  return lines.slice(from, to).every(({ kind }) => kind !== 'code')
}

/** The last line that says anything and is no signature; -1 where there is none. */
function lastOwnLine(lines: readonly MarkedLine[], signature: Stretch | null): number {
  return lines.findLastIndex(({ kind }, index) => {
    const signed = signature !== null && index >= signature.from && index < signature.to
    return kind !== 'blank' && !signed
  })
}

/** A long quote, and one that ends the message without having been led in to (“The manual says:”). */
function isRepeated(lines: readonly MarkedLine[], quote: Quote, last: number): boolean {
  const { from, to, header } = quote
  const length = lines.slice(from, to).filter(({ kind }) => kind === 'quote').length
  if (length > SHORT_QUOTE) return true
  if (to - 1 < last) return false
  const above = lines[saidBefore(lines, from)]?.text.trimEnd() ?? ''
  return header !== null || !above.endsWith(':')
}

/** The text in parts; what is folded and parted by blank lines only is one. */
function cut(whole: readonly string[], stretches: readonly Stretch[]): TextPart[] {
  const parts: TextPart[] = []
  const add = (folded: boolean, lines: readonly string[]) => {
    const text = lines.join('')
    const before = parts.at(-1)
    const joins = before && (before.folded === folded || (before.folded && text.trim() === ''))
    if (joins) before.text += text
    else if (text !== '') parts.push({ text, folded })
  }
  let at = 0
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    add(false, whole.slice(at, from))
    add(true, whole.slice(from, to))
    at = to
  }
  add(false, whole.slice(at))
  return parts
}
