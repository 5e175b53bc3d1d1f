import type { MarkedLine } from './mark-lines'
import { isAttribution, isHeaderBlock, isSeparator } from './tail-signs'

/** Mail programs break “On … wrote:” over at most so many lines. */
const ATTRIBUTION_LINES = 3
/** How many fields “From: …” is looked for with. */
const HEADER_LINES = 6
const RULE = /^_{5,}\s*$/

/** Where a mail program appended the whole mail that is answered; the number of lines where none did. */
export function findTail(lines: readonly MarkedLine[]): number {
  const at = lines.findIndex((line, index) => line.kind === 'text' && isTailAt(lines, index))
  if (at === -1) return lines.length
  const above = saidBefore(lines, at)
  return RULE.test(lines[above]?.text ?? '') ? above : at
}

function isTailAt(lines: readonly MarkedLine[], index: number): boolean {
  if (isSeparator(lines[index]?.text ?? '')) return true
  const block = lines.slice(index, index + HEADER_LINES).map(({ text }) => text)
  if (isHeaderBlock(block)) return true
  const length = attributionAt(lines, index)
  if (length === 0) return false
  const next = lines[saidFrom(lines, index + length)]
  return next !== undefined && next.kind !== 'quote'
}

/** How many lines from here on are one “On … wrote:”; 0 for none. */
function attributionAt(lines: readonly MarkedLine[], index: number): number {
  for (let length = 1; length <= ATTRIBUTION_LINES; length++) {
    if (lines[index + length - 1]?.kind !== 'text') return 0
    const said = lines.slice(index, index + length).map(({ text }) => text)
    if (isAttribution(said.join(' '))) return length
  }
  return 0
}

/** The first line of the “On … wrote:” that stands right above a quote; null where none does. */
export function attributionAbove(lines: readonly MarkedLine[], quote: number): number | null {
  const last = saidBefore(lines, quote)
  for (let length = 1; length <= ATTRIBUTION_LINES; length++) {
    const first = last - length + 1
    if (attributionAt(lines, first) === length) return first
  }
  return null
}

/** The nearest line above that is not blank; -1 where there is none. */
export function saidBefore(lines: readonly MarkedLine[], index: number): number {
  let above = index - 1
  while (lines[above]?.kind === 'blank') above--
  return above
}

/** The nearest line from here on that is not blank; the number of lines where there is none. */
function saidFrom(lines: readonly MarkedLine[], index: number): number {
  let below = index
  while (lines[below]?.kind === 'blank') below++
  return below
}
