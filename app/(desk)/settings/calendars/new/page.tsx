import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalendarForm } from '@/components/calendars/calendar-form'
import { EditorPage } from '@/components/calendars/editor-page'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { findCalendars } from '@/lib/business-calendars/queries'
import { addCalendarAction } from '../actions'

export const metadata: Metadata = { title: 'Add a calendar' }

const WORKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const

export default async function NewCalendarPage() {
  const viewer = await requireViewer('/settings/calendars/new')
  const all = can(viewer, 'calendar.edit') ? await findCalendars(viewer) : null
  if (!all) notFound()
  const standard = all.calendars.find(({ id }) => id === all.standardId)
  const calendar = {
    name: '',
    timeZone: standard?.timeZone ?? 'UTC',
    weekly: WORKDAYS.map((day) => ({ day, from: '09:00', to: '17:00' })),
    holidays: [],
    hoursPerBusinessDay: 8,
  }
  return (
    <EditorPage title="Add a calendar" build={all.build}>
      <CalendarForm
        calendar={calendar}
        version={all.version}
        building={all.build !== null}
        usedBy={null}
        actions={{ save: addCalendarAction }}
      />
    </EditorPage>
  )
}
