import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Forecast, ImportView } from '@/lib/business-calendars/view'
import { holidayWords } from './holiday-list'

/** Longer lists are folded: what to do next stays in sight. */
const SEEN_AT_ONCE = 8

/** What an import would change, before it does. */
export function ImportPreview({ preview }: { preview: ImportView }) {
  const { added, renamed, present, skipped, forecast } = preview
  const nothing = added.length + renamed.length === 0
  return (
    <section aria-label="What the import would change" className="flex flex-col gap-3 text-sm">
      <p role="status">
        {nothing ? 'It would change nothing. ' : 'Nothing is removed. '}
        {!nothing && forecast && forecastWords(forecast)}
      </p>
      <Group tone="green" title="Added" count={added.length}>
        {added.map((holiday) => (
          <Line key={`${holiday.date} ${holiday.yearly}`} lead={holidayWords(holiday)}>
            {holiday.name}
          </Line>
        ))}
      </Group>
      <Group tone="blue" title="Renamed" count={renamed.length}>
        {renamed.map((holiday) => (
          <Line key={`${holiday.date} ${holiday.yearly}`} lead={holidayWords(holiday)}>
            {holiday.from} → {holiday.to}
          </Line>
        ))}
      </Group>
      <Group tone="neutral" title="Already there" count={present.length}>
        {present.map((holiday) => (
          <Line key={`${holiday.date} ${holiday.yearly}`} lead={holidayWords(holiday)}>
            {holiday.name}
          </Line>
        ))}
      </Group>
      <Group tone="amber" title="Not imported" count={skipped.length}>
        {skipped.map(({ line, name, reason }) => (
          <Line key={line} lead={`line ${line}`}>
            {name && `${name}: `}
            {reason}
          </Line>
        ))}
      </Group>
    </section>
  )
}

interface GroupProps {
  title: string
  tone: BadgeTone
  count: number
  children: ReactNode
}

function Group({ title, tone, count, children }: GroupProps) {
  if (count === 0) return null
  return (
    <details open={count <= SEEN_AT_ONCE}>
      <summary className="cursor-pointer">
        {title} <Badge tone={tone}>{count}</Badge>
      </summary>
      <ul className="mt-1.5 flex flex-col gap-1">{children}</ul>
    </details>
  )
}

function Line({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <span className="nums w-32 shrink-0 text-muted-foreground">{lead}</span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  )
}

function forecastWords({ moved, looked, open }: Forecast): string {
  const of = looked < open ? ` of the ${looked.toLocaleString('en')} newest` : ''
  const all = looked < open ? ` (${open.toLocaleString('en')} are open)` : ''
  if (moved === 0) return `No clock of an open ticket would move${of && `,${of}`}${all}.`
  const tickets = moved === 1 && !of ? 'open ticket' : 'open tickets'
  return `The clocks of ${moved.toLocaleString('en')}${of} ${tickets} would move${all}.`
}
