import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PeoplePanel } from '@/components/people/people-panel'
import { requireViewer } from '@/lib/auth/session'
import { listPeople } from '@/lib/people/queries'
import * as actions from './actions'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const viewer = await requireViewer('/settings/people')
  const people = await listPeople(viewer)
  if (!people.ok) notFound()
  return <PeoplePanel people={people.value} viewerId={viewer.id} actions={{ ...actions }} />
}
