import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { PageLinks } from '@/components/accounts/page-links'
import { CalendarsScreen } from '@/components/calendars/calendars-screen'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { findCalendars, listRevisions } from '@/lib/business-calendars/queries'
import { listUpcoming } from '@/lib/business-calendars/upcoming'
import { localDate } from '@/lib/calendar/local-date'
import { now } from '@/lib/clock'
import { importFileAction, setUsesAction } from './actions'

export const metadata: Metadata = { title: 'Calendars' }

const PAGE = '/settings/calendars'
const REVISIONS = 20
const HOLIDAYS_AHEAD = 3
const ACTIONS = { setUses: setUsesAction, importFile: importFileAction }
const paramsOf = z.object({ after: z.string().optional().catch(undefined) })

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CalendarsPage({ searchParams }: PageProps) {
  const viewer = await requireViewer(PAGE)
  const { after } = paramsOf.parse(await searchParams)
  const [all, history] = await Promise.all([
    findCalendars(viewer),
    listRevisions(viewer, { limit: REVISIONS, after }),
  ])
  if (!all) notFound()
  // A place that is none: the list from its beginning.
  if (!history.ok) redirect(PAGE)
  const upcoming = all.calendars.map(({ id, timeZone, holidays }) => {
    return [id, listUpcoming(holidays, localDate(timeZone, now()), HOLIDAYS_AHEAD)]
  })
  return (
    <CalendarsScreen
      all={all}
      upcoming={Object.fromEntries(upcoming)}
      revisions={history.value.items}
      actions={can(viewer, 'calendar.edit') ? ACTIONS : undefined}
    >
      <PageLinks path={PAGE} name="after" query={{}} at={after} next={history.value.next} />
    </CalendarsScreen>
  )
}
