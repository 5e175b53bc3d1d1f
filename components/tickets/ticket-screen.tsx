'use client'
import { useRouter } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Composer, type ComposerMode } from '@/components/conversation/composer'
import { focusEditor } from '@/components/conversation/focus-editor'
import { PresenceLine } from '@/components/presence/presence-line'
import { usePresence } from '@/components/presence/use-presence'
import { TriagePanel } from '@/components/triage/triage-panel'
import type { Policy } from '@/lib/priority/policy'
import type { ClockReceipt } from '@/lib/receipts/view'
import type { HistoryEntry } from '@/lib/tickets/view'
import { AssignDialog } from './assign-dialog'
import { ClocksPanel } from './clocks-panel'
import { type TicketDeskProps, TicketDeskProvider, useTicketDesk } from './desk-context'
import { DeviationPanel } from './deviation-panel'
import { ExplanationPanel } from './explanation-panel'
import { FieldsPanel } from './fields-panel'
import { HistoryPanel } from './history-panel'
import { PeoplePanel } from './people-panel'
import { StaleNotice } from './stale-notice'
import { StatusDialog } from './status-dialog'
import { type HeaderDialog, TicketHeader, useTake } from './ticket-header'
import { useTicketRefresh } from './use-ticket-refresh'
import { useTicketShortcuts } from './use-ticket-shortcuts'

const HandoverDialog = lazy(() =>
  import('./handover-dialog').then((module) => ({ default: module.HandoverDialog })),
)

interface ScreenProps {
  /** Rendered on the server, so that no Markdown code reaches the browser. */
  conversation: ReactNode
  /** What it was merged into, and what into it. */
  merged: ReactNode
  /** The panel of linked tickets. */
  links: ReactNode
  /** The panel of channel visits. */
  visits: ReactNode
  policy: Policy
  receipts: ClockReceipt[]
  history: HistoryEntry[]
}

/** One ticket: the conversation, and beside it all that decides and explains its place. */
export function TicketScreen({ desk, ...screen }: ScreenProps & { desk: TicketDeskProps }) {
  useTicketRefresh(desk.ticket.number)
  return (
    <TicketDeskProvider {...desk}>
      <Screen {...screen} />
    </TicketDeskProvider>
  )
}

function Screen({ conversation, merged, links, visits, policy, receipts, history }: ScreenProps) {
  const { ticket, reader } = useTicketDesk()
  const presence = usePresence(ticket.number, reader.email)
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const [mode, setMode] = useState<ComposerMode>('reply')
  const [dialog, setDialog] = useState<HeaderDialog | null>(null)
  const [offered, setOffered] = useState<string | null>(null)
  const take = useTake(() => setDialog('assign'))
  const focus = (selector: string) => root.current?.querySelector<HTMLElement>(selector)?.focus()
  const write = (next: ComposerMode) => {
    setMode(next)
    requestAnimationFrame(() => {
      const field = root.current?.querySelector<HTMLTextAreaElement>(`[data-composer=${next}]`)
      if (field) focusEditor(field)
    })
  }
  useTicketShortcuts({
    reply: () => write('reply'),
    note: () => write('note'),
    take: take.run,
    assign: () => setDialog('assign'),
    handOver: () => setDialog('handover'),
    status: () => setDialog('status'),
    triage: () => focus('[data-triage-start]'),
    leave: () => router.push('/queue'),
  })
  return (
    <div ref={root} className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-5">
      <TicketHeader onOpen={setDialog} take={take} />
      {merged}
      <StaleNotice />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start">
        <div className="flex min-w-0 flex-col gap-4" onInput={presence.noteTyping}>
          {conversation}
          <PresenceLine words={presence.words} />
          <Composer mode={mode} onModeChange={setMode} offered={offered} />
        </div>
        <aside aria-label="About this ticket" className="flex min-w-0 flex-col gap-4">
          <TriagePanel policy={policy} />
          <ClocksPanel ticket={ticket} receipts={receipts} />
          <ExplanationPanel ticket={ticket} />
          <DeviationPanel />
          {links}
          {visits}
          <FieldsPanel />
          <PeoplePanel />
          <HistoryPanel history={history} />
        </aside>
      </div>
      <StatusDialog
        open={dialog === 'status'}
        onOpenChange={(on) => setDialog(on ? 'status' : null)}
      />
      <AssignDialog
        open={dialog === 'assign'}
        onOpenChange={(on) => setDialog(on ? 'assign' : null)}
      />
      <Suspense>
        {dialog === 'handover' && (
          <HandoverDialog
            onClose={() => setDialog(null)}
            onSummary={(text) => {
              setOffered(text)
              write('reply')
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
