'use client'
import Link from 'next/link'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { UpcomingHoliday } from '@/lib/business-calendars/upcoming'
import type { CalendarsView, CalendarView, RevisionView } from '@/lib/business-calendars/view'
import { BuildProgress } from './build-progress'
import type { CalendarListActions } from './calendar-actions'
import { CalendarCard } from './calendar-card'
import { RevisionList } from './revision-list'
import { UsesForm } from './uses-form'

const ImportDialog = lazy(() =>
  import('./import-dialog').then((module) => ({ default: module.ImportDialog })),
)

export interface CalendarsScreenProps {
  all: CalendarsView
  /** The next holidays of each calendar, by its id. */
  upcoming: Record<string, UpcomingHoliday[]>
  revisions: RevisionView[]
  /** Absent where the reader may only look. */
  actions?: CalendarListActions
  /** Below the history: its further pages. */
  children: ReactNode
}

/** The business calendars: when each is open, what runs on it, and how it came to be so. */
export function CalendarsScreen(props: CalendarsScreenProps) {
  const { all, upcoming, revisions, actions, children } = props
  const [importing, setImporting] = useState<CalendarView | null>(null)
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-3 sm:p-5">
      <header className="flex flex-wrap items-center gap-3">
        <div className="mr-auto">
          <h1 className="font-semibold text-xl">Calendars</h1>
          <p className="text-muted-foreground text-sm">
            Business time counts while a calendar is open. An edit moves the clocks of open tickets.
          </p>
        </div>
        {actions && (
          <Button asChild variant="primary">
            <Link href="/settings/calendars/new">Add a calendar</Link>
          </Button>
        )}
      </header>
      <BuildProgress build={all.build} />
      {all.calendars.map((calendar) => (
        <CalendarCard
          key={calendar.id}
          calendar={calendar}
          upcoming={upcoming[calendar.id] ?? []}
          onImport={actions && (() => setImporting(calendar))}
        />
      ))}
      {actions && <UsesForm key={all.version} all={all} setUses={actions.setUses} />}
      <RevisionList revisions={revisions} />
      {children}
      <Suspense>
        {importing && actions && (
          <ImportDialog
            calendar={importing}
            building={all.build !== null}
            importFile={actions.importFile}
            onClose={() => setImporting(null)}
          />
        )}
      </Suspense>
    </div>
  )
}
