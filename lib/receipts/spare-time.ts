import type { ClockReceipt, ReceiptLine } from './view'

type Counted = Pick<ClockReceipt, 'spareMs' | 'ahead'>

/** What is left of a clock at `now`, counted on its own calendar; negative is over. An answered one no longer moves. */
export function spareAt({ spareMs, ahead }: Counted, now: number): number {
  return ahead.reduce((left, line) => left - countedUpTo(line, now), spareMs)
}

function countedUpTo({ from, to, counted }: ReceiptLine, now: number): number {
  return counted ? Math.max(0, Math.min(Date.parse(to), now) - Date.parse(from)) : 0
}

/** The stretches of a receipt with the one that runs cut at `now`: what has passed, and what is still to come. */
export function cutAt(
  lines: readonly ReceiptLine[],
  now: number,
): { past: ReceiptLine[]; coming: ReceiptLine[] } {
  return {
    past: lines.flatMap((line) => within(line, Number.NEGATIVE_INFINITY, now)),
    coming: lines.flatMap((line) => within(line, now, Number.POSITIVE_INFINITY)),
  }
}

/** The part of a stretch that lies in `[from, to)`; none or one. */
function within(line: ReceiptLine, from: number, to: number): ReceiptLine[] {
  const start = Math.max(Date.parse(line.from), from)
  const end = Math.min(Date.parse(line.to), to)
  if (start >= end) return []
  const instants = { from: new Date(start).toISOString(), to: new Date(end).toISOString() }
  return [{ ...line, ...instants, ms: end - start }]
}
