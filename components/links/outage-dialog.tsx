'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { BulkReport } from '@/components/bulk/bulk-report'
import { undoSecondsFor } from '@/components/bulk/send-bulk'
import { useBulkRun } from '@/components/bulk/use-bulk-run'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { BulkAction } from '@/lib/tickets/bulk-schema'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import type { LinkView } from '@/lib/tickets/link-view'

export type OutageDeed = 'REPLY' | 'SOLVE'

const TITLES = { REPLY: 'Reply to all', SOLVE: 'Solve all' } as const

interface OutageDialogProps {
  deed: OutageDeed
  parts: LinkView[]
  /** A reply that was taken back, to be written anew. */
  words: string
  /** With what became of each, and the words of a reply that was taken back. */
  onClose: (results: readonly BulkResult[], words: string) => void
}

/** One thing for all tickets of an outage: what, how it goes, and what became of each. */
export function OutageDialog({ deed, parts: shown, words, onClose }: OutageDialogProps) {
  const { target } = useTicketDesk()
  const [parts] = useState(shown)
  const [written, setWritten] = useState('')
  const router = useRouter()
  const run = useBulkRun()
  const close = () => {
    run.stop()
    router.refresh()
    onClose(run.results, run.job?.action.kind === 'UNDO' ? written : '')
  }
  const start = (action: BulkAction, withThis: boolean) => {
    const named = parts.map(({ number, version }) => ({ number, version }))
    const tickets = withThis ? [target, ...named] : named
    if (action.kind !== 'REPLY') return run.start({ tickets, action })
    setWritten(action.body)
    run.start({ tickets, action: { ...action, undoSeconds: undoSecondsFor(tickets.length) } })
  }
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && close()}>
      <DialogContent
        title={TITLES[deed]}
        description={`${parts.length} ticket${parts.length === 1 ? '' : 's'} of the outage #${target.number}, each by itself and with a result of its own.`}
      >
        {run.job ? (
          <BulkReport run={run} onClose={close} />
        ) : (
          <OutageForm deed={deed} words={words} onAction={start} />
        )}
      </DialogContent>
    </Dialog>
  )
}

interface OutageFormProps {
  deed: OutageDeed
  words: string
  onAction: (action: BulkAction, withThis: boolean) => void
}

function OutageForm({ deed, words, onAction }: OutageFormProps) {
  const { ticket } = useTicketDesk()
  const send = async (form: FormData) => onAction(actionOf(deed, form), form.get('this') !== null)
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      {deed === 'REPLY' ? <ReplyFields words={words} /> : <SolveFields />}
      {ticket.status !== 'CLOSED' && (
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" name="this" defaultChecked={deed === 'SOLVE'} />
          This ticket, #{ticket.number}, too
        </label>
      )}
      <Button type="submit" variant="primary">
        {TITLES[deed]}
      </Button>
    </form>
  )
}

function ReplyFields({ words }: { words: string }) {
  return (
    <>
      <Field label="Reply" hint="The requesters read it: Markdown, the same words to each.">
        <Textarea name="body" required rows={6} autoFocus defaultValue={words} />
      </Field>
      <Field label="Then set the status">
        <Select name="status" defaultValue="">
          <option value="">Leave it as it is</option>
          <option value="PENDING">Pending</option>
          <option value="SOLVED">Solved</option>
        </Select>
      </Field>
    </>
  )
}

function SolveFields() {
  return (
    <Field label="Reason" hint="Needed where nobody has replied yet.">
      <Textarea name="reason" rows={2} maxLength={5000} autoFocus />
    </Field>
  )
}

function actionOf(deed: OutageDeed, form: FormData): BulkAction {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  if (deed === 'SOLVE') {
    return { kind: 'STATUS', status: 'SOLVED', reason: typed('reason') || null }
  }
  const status = (['PENDING', 'SOLVED'] as const).find((one) => one === typed('status'))
  return { kind: 'REPLY', body: typed('body'), ...(status && { status }) }
}
