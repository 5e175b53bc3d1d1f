import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CalendarForm } from '@/components/calendars/calendar-form'
import { EditorPage } from '@/components/calendars/editor-page'
import { can } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { findCalendars } from '@/lib/business-calendars/queries'
import type { CalendarView } from '@/lib/business-calendars/view'
import { editCalendarAction, removeCalendarAction } from '../actions'

export const metadata: Metadata = { title: 'Calendar' }

interface PageProps {
  params: Promise<{ id: string }>
}

export default async function CalendarPage({ params }: PageProps) {
  const { id } = await params
  const viewer = await requireViewer(`/settings/calendars/${id}`)
  const all = can(viewer, 'calendar.edit') ? await findCalendars(viewer) : null
  const calendar = all?.calendars.find((each) => each.id === id)
  if (!all || !calendar) notFound()
  const actions = {
    save: editCalendarAction.bind(null, id),
    remove: removeCalendarAction.bind(null, id),
  }
  return (
    <EditorPage title={calendar.name} build={all.build}>
      <CalendarForm
        calendar={calendar}
        version={all.version}
        building={all.build !== null}
        usedBy={whyKept(calendar)}
        actions={actions}
      />
    </EditorPage>
  )
}

function whyKept({ plans, standard }: CalendarView): string | null {
  if (standard) return 'It is the standard calendar.'
  return plans.length > 0 ? 'Plans run on it.' : null
}
