import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { UpcomingHoliday } from '@/lib/business-calendars/upcoming'
import type { CalendarView } from '@/lib/business-calendars/view'
import { weekWords } from '@/lib/calendar/week-spans'
import { dateWords } from './date-words'
import { HolidayList } from './holiday-list'
import { WeekStrip } from './week-strip'

interface CalendarCardProps {
  calendar: CalendarView
  upcoming: UpcomingHoliday[]
  /** Absent where the reader may not edit. */
  onImport?: () => void
}

/** One calendar: its week, its zone, when it is closed next, and what runs on it. */
export function CalendarCard({ calendar, upcoming, onImport }: CalendarCardProps) {
  const { id, name, timeZone, weekly, plans, standard, holidays, hoursPerBusinessDay } = calendar
  return (
    <Card aria-label={name}>
      <CardBody className="flex flex-col gap-3">
        <header className="flex flex-wrap items-center gap-2">
          <h2 className="min-w-0 break-words font-semibold">{name}</h2>
          {standard && <Badge tone="blue">Standard</Badge>}
          {plans.map((plan) => (
            <Badge key={plan} tone="outline">
              {PLAN_WORDS[plan]}
            </Badge>
          ))}
          {plans.length === 0 && !standard && <Badge>Not used</Badge>}
          {onImport && (
            <span className="ml-auto flex gap-2">
              <Button size="sm" aria-label={`Import holidays into ${name}`} onClick={onImport}>
                Import holidays…
              </Button>
              <Button asChild size="sm">
                <Link href={`/settings/calendars/${id}`} aria-label={`Edit ${name}`}>
                  Edit
                </Link>
              </Button>
            </span>
          )}
        </header>
        <WeekStrip weekly={weekly} />
        <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          <Fact term="Hours">{weekWords(weekly)}</Fact>
          <Fact term="Time zone">{timeZone}</Fact>
          <Fact term="Closed next">
            {upcoming.length === 0
              ? 'No holidays ahead'
              : upcoming.map(({ date, name: what }) => `${dateWords(date)} ${what}`).join(' · ')}
          </Fact>
          <Fact term="A business day">
            {hoursPerBusinessDay ? `${hoursPerBusinessDay} open hours` : 'as the policy says'}
          </Fact>
        </dl>
        <HolidayList holidays={holidays} />
      </CardBody>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground text-xs">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}
