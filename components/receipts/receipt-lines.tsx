import { lineWords, whenWords } from '@/lib/receipts/receipt-words'
import { cutAt } from '@/lib/receipts/spare-time'
import type { ClockReceipt, ReceiptLine } from '@/lib/receipts/view'

interface ReceiptLinesProps extends Pick<ClockReceipt, 'lines' | 'calendar' | 'answeredAt'> {
  /** While the clock runs: what lies after it is still to come. */
  now: number | null
  dated: boolean
  /** The reader's zone; undefined is the browser's own. */
  reader: string | undefined
}

/** The stretches of a clock in the reader's time, and in the calendar's where that is another. */
export function ReceiptLines(props: ReceiptLinesProps) {
  const { lines, now, dated, reader, calendar, answeredAt } = props
  const { past, coming } = now === null ? { past: lines, coming: [] } : atNow(lines, now)
  const show = (line: ReceiptLine) => {
    const own = { timeZone: reader, dated, answeredAt }
    const theirs = calendar && { ...own, timeZone: calendar.timeZone }
    const differs = theirs && whenWords(line, theirs) !== whenWords(line, own)
    return { line, own: lineWords(line, own), theirs: differs ? whenWords(line, theirs) : null }
  }
  const [passed, ahead] = [past.map(show), coming.map(show)]
  const twice = calendar && [...passed, ...ahead].some(({ theirs }) => theirs)
  return (
    <div>
      <p className="text-muted-foreground">
        {twice
          ? `In your time; below it in the calendar’s, ${zoneName(calendar.timeZone)}`
          : 'In your time'}
      </p>
      <ol className="nums mt-1 flex flex-col gap-1 border-border border-l-2 pl-3">
        {passed.map((shown) => (
          <Line key={shown.line.from} {...shown} />
        ))}
        {now !== null && passed.length > 0 && ahead.length > 0 && (
          <li className="font-medium text-link">now</li>
        )}
        {ahead.map((shown) => (
          <Line key={shown.line.from} {...shown} coming />
        ))}
      </ol>
    </div>
  )
}

/** A closed stretch that runs is told once, as what is still to come. */
function atNow(lines: readonly ReceiptLine[], now: number) {
  const { past, coming } = cutAt(lines, now)
  const runs = coming[0]?.from === past.at(-1)?.to && coming[0]?.counted === past.at(-1)?.counted
  return { past: runs && coming[0]?.counted === false ? past.slice(0, -1) : past, coming }
}

interface LineProps {
  line: ReceiptLine
  own: string
  /** Null where the calendar's time is the reader's. */
  theirs: string | null
  coming?: boolean
}

function Line({ line, own, theirs, coming = false }: LineProps) {
  return (
    <li className={line.counted ? undefined : 'text-muted-foreground'}>
      {own}
      {coming && line.counted && <span className="text-muted-foreground"> to come</span>}
      {theirs && <span className="block text-muted-foreground">{theirs}</span>}
    </li>
  )
}

/** 'America/Los_Angeles' → 'Los Angeles'. */
function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
