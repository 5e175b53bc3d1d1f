'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedButton } from '@/components/keyboard/deed-button'
import { ClockBadge } from '@/components/queue/clock-badge'
import { PriorityBadge } from '@/components/queue/priority-badge'
import { SkipDialog } from '@/components/queue/skip-dialog'
import { StatusBadge } from '@/components/queue/status-badge'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Reasons } from '@/components/tickets/reasons'
import { useOutcome } from '@/components/tickets/use-outcome'
import { When } from '@/components/tickets/when'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import type { TicketView } from '@/lib/tickets/view'
import type { NextActions } from './next-actions'

interface NextTicketProps {
  ticket: TicketView
  reader: { email: string }
  actions: NextActions
}

/** The ticket itself: what it is, why it is next, and the two things to do with it. */
export function NextTicket({ ticket, reader, actions }: NextTicketProps) {
  const router = useRouter()
  const [skipping, setSkipping] = useState(false)
  const taking = useOutcome()
  const { number, version } = ticket
  const mine = ticket.assignee === reader.email
  const open = () => router.push(`/tickets/${number}`)
  const take = async () => {
    if (mine || (await taking.run(() => actions.take(number, version))).ok) open()
  }
  const skip = () => setSkipping(true)
  // The order stays as it is, so nothing else tells this page to read its next ticket.
  const passOver: NextActions['skip'] = async (at, reason) => {
    const outcome = await actions.skip(at, reason)
    if (outcome.ok) router.refresh()
    return outcome
  }
  useShortcuts([
    { deed: 'take', label: mine ? 'Open' : 'Take', group: 'Next', run: () => void take() },
    { deed: 'open', label: 'Open', group: 'Next', run: open },
    { deed: 'skip', label: 'Skip', group: 'Next', run: skip },
  ])
  return (
    <article
      aria-labelledby="next-ticket"
      className="flex flex-col gap-4 rounded-lg border border-border bg-card p-4 shadow-xs sm:p-5"
    >
      <Head ticket={ticket} />
      <Offer ticket={ticket} reader={reader} />
      <FirstWords ticket={ticket} />
      <section aria-labelledby="why-next" className="border-border border-t pt-3">
        <h3 id="why-next" className="mb-2 font-medium text-muted-foreground text-xs">
          Why it is next
        </h3>
        <Reasons reasons={ticket.explanation} />
      </section>
      <FormTrouble message={taking.message} />
      <div className="flex flex-wrap gap-2">
        <DeedButton
          deed="take"
          variant="primary"
          onClick={() => void take()}
          pending={taking.pending}
        >
          {mine ? 'Go on with it' : 'Take'}
        </DeedButton>
        <DeedButton deed="skip" onClick={skip}>
          Skip
        </DeedButton>
      </div>
      {skipping && <SkipDialog item={ticket} skip={passOver} onClose={() => setSkipping(false)} />}
    </article>
  )
}

function Head({ ticket }: { ticket: TicketView }) {
  return (
    <header className="flex flex-col gap-2">
      <p className="font-semibold text-link text-xs">
        {ticket.position === 1 ? 'Number one' : `Number ${ticket.position} in the order`}
      </p>
      <h2 id="next-ticket" className="break-words font-semibold text-lg leading-snug">
        <Link href={`/tickets/${ticket.number}`} className="hover:underline">
          {ticket.subject}
        </Link>
      </h2>
      <p className="text-muted-foreground text-sm">
        <span className="nums">#{ticket.number}</span> · {ticket.accountName} ·{' '}
        {SEGMENT_WORDS[ticket.segment]}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <PriorityBadge {...ticket} />
        <StatusBadge status={ticket.status} />
        <ClockBadge due={ticket.respondBy} />
      </div>
    </header>
  )
}

/** Whose it is, where it is offered: taking it hands it over. */
function Offer({ ticket, reader }: Pick<NextTicketProps, 'ticket' | 'reader'>) {
  const { offeredAt, assignee, assigneeName } = ticket
  if (offeredAt === null || assignee === reader.email) return null
  return (
    <p className="rounded-md bg-blue-soft px-3 py-2 text-blue-ink text-sm">
      Offered since <When at={offeredAt} />: {assigneeName ?? assignee} is off duty and a word is
      owed. Taking it records why it changed hands.
    </p>
  )
}

/** The latest word of the requester, cut: enough to know what it is about. */
function FirstWords({ ticket }: { ticket: TicketView }) {
  const latest = ticket.messages.findLast(({ kind }) => kind === 'REQUESTER')
  if (!latest) return null
  return (
    <blockquote className="line-clamp-6 whitespace-pre-line break-words border-border border-l-2 pl-3 text-sm">
      {latest.body}
    </blockquote>
  )
}
