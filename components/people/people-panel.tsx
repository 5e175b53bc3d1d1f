'use client'
import { useState } from 'react'
import type { PersonView } from '@/lib/people/schema'
import { InviteDialog } from './invite-dialog'
import { LinkDialog } from './link-dialog'
import type { NewLink, PeopleActions } from './people-actions'
import { PersonRow } from './person-row'

export interface PeoplePanelProps {
  people: PersonView[]
  viewerId: string
  actions: PeopleActions
}

/** Everybody who works here, and what an administrator can do about them. */
export function PeoplePanel({ people, viewerId, actions }: PeoplePanelProps) {
  const [link, setLink] = useState<NewLink | null>(null)
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="font-semibold text-lg">People</h1>
          <p className="text-muted-foreground">
            Changes count within seconds. A person who is switched off is signed out at once.
          </p>
        </div>
        <InviteDialog invite={actions.invite} onInvited={setLink} />
      </header>
      <div className="overflow-x-auto rounded-lg border border-border bg-card">
        <table className="w-full text-left">
          <thead className="border-border border-b text-muted-foreground text-xs">
            <tr>
              <th className="px-4 py-2 font-medium">Person</th>
              <th className="px-4 py-2 font-medium max-sm:hidden">Role</th>
              <th className="px-4 py-2 font-medium">State</th>
              <th className="px-4 py-2 font-medium max-md:hidden">Last seen</th>
              <th className="w-12 px-2 py-2">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                isViewer={person.id === viewerId}
                actions={actions}
                onLink={setLink}
              />
            ))}
          </tbody>
        </table>
      </div>
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </div>
  )
}
