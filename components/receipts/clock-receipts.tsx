'use client'
import { useNow } from '@/components/shell/clock-provider'
import { useHydrated, When } from '@/components/tickets/when'
import { cn } from '@/lib/cn'
import { CLOCK_WORDS, countedWords, needsDates, resultWords } from '@/lib/receipts/receipt-words'
import type { ClockReceipt } from '@/lib/receipts/view'
import { urgencyOf } from '@/lib/time-words/clock-words'
import { ReceiptLines } from './receipt-lines'

const TONES = {
  MET: 'text-green-ink',
  BROKEN: 'font-semibold text-red-ink',
  calm: 'text-foreground',
  soon: 'text-amber-ink',
  pressing: 'font-semibold text-orange-ink',
  late: 'font-semibold text-red-ink',
} as const

/** The clocks of a ticket: how each stands or ended, and folded in, what it counted. */
export function ClockReceipts({ receipts }: { receipts: readonly ClockReceipt[] }) {
  const isEarlier = ({ clock, answeredAt }: ClockReceipt) =>
    answeredAt !== null && (clock === 'ANSWER' || clock === 'PROMISE')
  const earlier = receipts.filter(isEarlier)
  return (
    <>
      <ul className="flex flex-col" aria-label="Receipts of the clocks">
        {receipts
          .filter((receipt) => !isEarlier(receipt))
          .map((receipt) => (
            <Receipt key={keyOf(receipt)} receipt={receipt} />
          ))}
      </ul>
      {earlier.length > 0 && (
        <details className="border-border border-t pt-2 text-sm">
          <summary className="cursor-pointer rounded text-muted-foreground">
            Earlier answers and promises ({earlier.length})
          </summary>
          <ul className="mt-1 flex flex-col">
            {earlier.map((receipt) => (
              <Receipt key={keyOf(receipt)} receipt={receipt} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const keyOf = ({ clock, startedAt, dueAt }: ClockReceipt) => `${clock} ${startedAt} ${dueAt}`

function Receipt({ receipt }: { receipt: ClockReceipt }) {
  const now = useNow()
  return (
    <li className="border-border border-t first:border-t-0">
      <details className="py-2 text-sm">
        <summary className="cursor-pointer rounded">
          {CLOCK_WORDS[receipt.clock]}:{' '}
          <span className={cn('nums', TONES[toneOf(receipt, now)])}>
            {resultWords(receipt, now)}
          </span>
        </summary>
        <ReceiptBody receipt={receipt} now={now} />
      </details>
    </li>
  )
}

function toneOf({ outcome, answeredAt, dueAt }: ClockReceipt, now: number): keyof typeof TONES {
  if (outcome !== 'RUNNING' || answeredAt !== null) return outcome === 'MET' ? 'MET' : 'BROKEN'
  return urgencyOf(Date.parse(dueAt), now)
}

function ReceiptBody({ receipt, now }: { receipt: ClockReceipt; now: number }) {
  const { rule, text, calendar, lines, dueAt, answeredAt, startedAt } = receipt
  const local = useHydrated()
  const reader = local ? undefined : 'UTC'
  return (
    <div className="mt-2 flex flex-col gap-2 text-xs">
      <p>
        <span className="nums mr-1.5 text-muted-foreground">{rule}</span>
        {text}
      </p>
      <p className="nums">
        {countedWords(receipt, answeredAt === null ? now : Date.parse(answeredAt))}
      </p>
      <ReceiptLines
        lines={lines}
        now={answeredAt === null ? now : null}
        dated={needsDates(lines)}
        reader={reader}
        calendar={calendar}
        answeredAt={answeredAt}
      />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-muted-foreground">
        <Instant name="Since" at={startedAt} />
        <Instant name="Due" at={dueAt} />
        {answeredAt && <Instant name="Answered" at={answeredAt} />}
      </dl>
    </div>
  )
}

function Instant({ name, at }: { name: string; at: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <When at={at} className="text-foreground" />
      </dd>
    </>
  )
}
