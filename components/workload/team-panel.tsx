'use client'
import { useState } from 'react'
import { CapacitySwitch } from '@/components/next/capacity-switch'
import { Panel } from '@/components/tickets/panel'
import type { TeamMember } from '@/lib/capacity/view'
import { LimitDialog } from './limit-dialog'
import { TeamRow } from './team-row'
import type { SetCapacity, SetLimit } from './workload-actions'

export interface TeamPanelProps {
  members: TeamMember[]
  /** Emails of those on duty; null where no shift is planned. */
  onDuty: string[] | null
  reader: { email: string; leads: boolean }
  setLimit: SetLimit
  setCapacity: SetCapacity
}

/** Who has how much, what each can take, and who takes no more: seen by everyone who shares out work. */
export function TeamPanel({ members, onDuty, reader, setLimit, setCapacity }: TeamPanelProps) {
  const [asked, setAsked] = useState<TeamMember | null>(null)
  const own = members.find(({ email }) => email === reader.email)
  const busy = members.filter(({ capacity }) => capacity.atCapacity).length
  return (
    <Panel
      title="Team"
      action={own && <CapacitySwitch capacity={own.capacity} send={setCapacity} />}
    >
      <p className="mb-2 text-muted-foreground text-sm">
        {members.length === 1 ? '1 person' : `${members.length} people`}
        {busy > 0 && `, ${busy} at capacity`}
      </p>
      <ul aria-label="Team" className="-mx-4 -mb-4">
        {members.map((member) => (
          <TeamRow
            key={member.email}
            member={member}
            onDuty={onDuty?.includes(member.email) ?? null}
            own={member.email === reader.email}
            onLimit={
              reader.leads || member.email === reader.email ? () => setAsked(member) : undefined
            }
          />
        ))}
      </ul>
      {asked && (
        <LimitDialog
          member={asked}
          own={asked.email === reader.email}
          send={setLimit}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  )
}
