'use client'
import { useState } from 'react'
import { ReasonForm } from '@/components/tickets/reason-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { useDraft } from '@/lib/drafts/use-draft'
import { type ExceptionDetail, STATE_WORDS } from '@/lib/exceptions/view'
import { ChangeForm } from './change-form'
import { DecisionForm, NO_DECISION } from './decision-form'
import type { ExceptionScreenProps } from './exception-screen'
import { isOpen } from './exception-words'
import { usePinned } from './use-pinned'

/** What the reader may do with it, and why not where they may not. */
export function ExceptionDeeds({ exception, person, rights, actions }: ExceptionScreenProps) {
  const { id, state } = exception
  const [dialog, setDialog] = useState<'withdraw' | 'change' | null>(null)
  const draft = useDraft({ person, ticket: `exception ${id}`, form: 'decision' }, NO_DECISION)
  const { seen, changed, accept } = usePinned(exception, draft.dirty || dialog !== null)
  const target = { id, version: seen.version }
  const close = () => setDialog(null)
  const asked = state === 'REQUESTED' || state === 'RETURNED'
  return (
    <section aria-label="What to do" className="flex flex-col gap-3">
      <div role="status" className="empty:hidden">
        {changed && <Changed exception={exception} onAccept={accept} />}
      </div>
      {rights.decide === 'own' && asked && (
        <Alert>You asked for this; somebody else decides.</Alert>
      )}
      {rights.decide === 'yes' && state === 'RETURNED' && (
        <Alert>It waits for an answer of {exception.requestedByName}.</Alert>
      )}
      {rights.decide === 'yes' && (
        <DecisionForm
          open={state === 'REQUESTED'}
          draft={draft}
          send={(input) => actions.decide(target, input)}
        />
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {rights.change && asked && (
          <Button onClick={() => setDialog('change')}>
            {state === 'RETURNED' ? 'Answer and ask again…' : 'Change…'}
          </Button>
        )}
        {rights.withdraw && isOpen(state) && (
          <Button onClick={() => setDialog('withdraw')}>Withdraw…</Button>
        )}
      </div>
      <Dialog open={dialog === 'withdraw'} onOpenChange={(on) => !on && close()}>
        <DialogContent
          title="Withdraw the exception"
          description={state === 'ACTIVE' ? 'It ends at once.' : 'Nothing more comes of it.'}
        >
          <ReasonForm
            deed="Withdraw"
            send={(reason) => actions.withdraw(target, { reason })}
            onDone={close}
          />
        </DialogContent>
      </Dialog>
      <Dialog open={dialog === 'change'} onOpenChange={(on) => !on && close()}>
        <DialogContent title="Change the exception" description="It is asked for again with this.">
          <ChangeForm
            exception={seen}
            send={(patch) => actions.change(target, patch)}
            onDone={close}
          />
        </DialogContent>
      </Dialog>
    </section>
  )
}

function Changed({ exception, onAccept }: { exception: ExceptionDetail; onAccept: () => void }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-note-border bg-note p-3 text-sm">
      <p className="min-w-0">
        <span className="font-medium">This exception changed while you were writing.</span> Your
        words are kept. It now says: {STATE_WORDS[exception.state].toLowerCase()}.
      </p>
      <Button onClick={onAccept}>Seen, go on</Button>
    </div>
  )
}
