'use client'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { When } from '@/components/tickets/when'
import { Button } from '@/components/ui/button'
import type { SwapView } from '@/lib/schedule/view'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'

interface SwapListProps {
  swaps: SwapView[]
  rights: ScheduleRights
  actions: ScheduleActions
}

/** Open offers, each with what the reader may do about it. */
export function SwapList({ swaps, rights, actions }: SwapListProps) {
  if (swaps.length === 0) return null
  return (
    <section
      aria-label="Swaps"
      className="flex flex-col gap-3 rounded-lg border border-border bg-card p-3"
    >
      <h2 className="font-semibold text-sm">Swaps that wait for an answer</h2>
      <ul className="flex flex-col gap-3">
        {swaps.map((swap) => (
          <SwapLine key={swap.id} swap={swap} rights={rights} actions={actions} />
        ))}
      </ul>
    </section>
  )
}

function SwapLine({ swap, rights, actions }: Omit<SwapListProps, 'swaps'> & { swap: SwapView }) {
  const { id, version, askerName, askedName, giveBack, reason } = swap
  const save = useOutcome()
  const target = { id, version }
  const decide = (decision: 'ACCEPT' | 'DECLINE') =>
    void save.run(() => actions.decideSwap(target, decision))
  const isAsked = swap.asked === rights.reader && rights.own
  const mayWithdraw = rights.plan || (rights.own && swap.asker === rights.reader)
  return (
    <li className="flex flex-col gap-1.5 text-sm">
      <p className="break-words">
        <strong className="font-medium">{askerName}</strong> asks{' '}
        <strong className="font-medium">{askedName}</strong> to take{' '}
        <Span from={swap.from} until={swap.until} />
        {giveBack && (
          <>
            {' '}
            and takes <Span from={giveBack.from} until={giveBack.until} />
          </>
        )}
        {reason && `: ${reason}`}
      </p>
      <FormTrouble message={save.message} />
      <p className="flex flex-wrap gap-2 empty:hidden">
        {isAsked && (
          <>
            <Button
              size="sm"
              variant="primary"
              pending={save.pending}
              aria-label={`Accept the swap of ${askerName}`}
              onClick={() => decide('ACCEPT')}
            >
              Accept
            </Button>
            <Button
              size="sm"
              pending={save.pending}
              aria-label={`Decline the swap of ${askerName}`}
              onClick={() => decide('DECLINE')}
            >
              Decline
            </Button>
          </>
        )}
        {mayWithdraw && (
          <Button
            size="sm"
            pending={save.pending}
            aria-label={`Withdraw the swap of ${askerName}`}
            onClick={() => void save.run(() => actions.withdrawSwap(target))}
          >
            Withdraw
          </Button>
        )}
      </p>
    </li>
  )
}

function Span({ from, until }: { from: string; until: string }) {
  return (
    <span className="whitespace-nowrap">
      <When at={from} /> – <When at={until} />
    </span>
  )
}
