import { type BusinessCalendar, blockIndex } from './business-calendar'

/** A stretch of a clock's receipt: `counted` when the calendar was open. */
export type ReceiptLine = { from: number; to: number; counted: boolean; ms: number }

/**
 * What a business clock counted between two instants, as lines that follow each other without a gap
 * and alternate between counted and not. The counted `ms` add up to `businessTimeBetween`.
 *
 * @example Friday 16:00 to Sunday 15:00 on 24x5: 1 h counted, 45 h not, 1 h counted
 */
export function receipt(calendar: BusinessCalendar, from: number, to: number): ReceiptLine[] {
  const lines: ReceiptLine[] = []
  let reached = from
  for (const [start, end] of openings(calendar, from, to)) {
    append(lines, { from: reached, to: start, counted: false })
    append(lines, { from: start, to: end, counted: true })
    reached = end
  }
  append(lines, { from: reached, to, counted: false })
  return lines
}

function* openings(calendar: BusinessCalendar, from: number, to: number) {
  for (let index = blockIndex(from); index <= blockIndex(to); index++) {
    const { starts, ends } = calendar.block(index)
    for (const [i, start] of starts.entries()) {
      const clipped = [Math.max(from, start), Math.min(to, ends[i] ?? start)] as const
      if (clipped[0] < clipped[1]) yield clipped
    }
  }
}

function append(lines: ReceiptLine[], line: Omit<ReceiptLine, 'ms'>): void {
  if (line.from >= line.to) return
  const previous = lines.at(-1)
  if (previous?.counted === line.counted) {
    previous.to = line.to
    previous.ms = line.to - previous.from
  } else lines.push({ ...line, ms: line.to - line.from })
}
