'use client'
import Link from 'next/link'
import { useState } from 'react'
import { ClockPill } from '@/components/tickets/clock-pill'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { VisitView } from '@/lib/channels/view'
import type { ChannelActions, ChannelRights } from './channel-actions'
import { ProlongDialog } from './prolong-dialog'
import { VisitSteps } from './visit-steps'

interface VisitLineProps {
  visit: VisitView
  rights: ChannelRights
  actions: ChannelActions
  /** Names the channel where the line stands outside of it. */
  named?: boolean
}

const ENDED_WORDS = {
  LEFT: 'left',
  SOLVED: 'ended with the ticket',
  EXPIRED: 'came to its end',
} as const

/** One visit: who, for which ticket, how long, and what its visitor does next. */
export function VisitLine({ visit, rights, actions, named }: VisitLineProps) {
  const { id, version, channelName, ticket, subject, purpose, state } = visit
  const [prolonging, setProlonging] = useState(false)
  const save = useOutcome()
  const own = visit.visitor === rights.reader
  const may = rights.visit && (own || rights.endAny) && visit.leftAt === null
  const leave = () => void save.run(() => actions.leave({ id, version }))
  return (
    <li className="flex flex-col gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <strong className="font-medium">{visit.visitorName}</strong>
        {named && <span className="break-all">in #{channelName}</span>}
        {state === 'OVERDUE' && <Badge tone="red">Overdue</Badge>}
        <Standing visit={visit} />
      </p>
      <p className="break-words">
        <Link href={`/tickets/${ticket}`} prefetch={false} className="text-link hover:underline">
          #{ticket} {subject}
        </Link>
        : {purpose}
      </p>
      {visit.prolongReason && (
        <p className="break-words text-muted-foreground text-xs">
          Prolonged: {visit.prolongReason}
        </p>
      )}
      {own && may && <VisitSteps visit={visit} />}
      <FormTrouble message={save.message} />
      {may && (
        <p className="flex flex-wrap gap-2">
          <Button
            size="sm"
            pending={save.pending}
            aria-label={`Left #${channelName} for ticket ${ticket}`}
            onClick={leave}
          >
            Left
          </Button>
          {visit.endedAt === null && visit.prolongedAt === null && (
            <Button
              size="sm"
              aria-label={`Stay longer in #${channelName} for ticket ${ticket}`}
              onClick={() => setProlonging(true)}
            >
              Stay longer…
            </Button>
          )}
        </p>
      )}
      {prolonging && (
        <ProlongDialog
          visit={visit}
          prolong={actions.prolong}
          onClose={() => setProlonging(false)}
        />
      )}
    </li>
  )
}

function Standing({ visit: { endedAt, endedBecause, joinedAt, until } }: { visit: VisitView }) {
  if (endedAt === null) return <ClockPill at={until} />
  return (
    <span className="text-muted-foreground text-xs">
      <When at={joinedAt} /> – <When at={endedAt} />
      {endedBecause && `, ${ENDED_WORDS[endedBecause]}`}
    </span>
  )
}
