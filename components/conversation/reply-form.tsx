'use client'
import { useEffect, useEffectEvent } from 'react'
import { waitsForCe } from '@/components/presales/waits-for-ce'
import { type TicketDesk, useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import { STATUS_WORDS } from '@/components/tickets/words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { listMoves } from '@/lib/tickets/transitions'
import { MacroHelp } from './completion/macro-help'
import { DraftLine } from './draft-line'
import { FirstResponseFields } from './first-response-fields'
import { PromiseField } from './promise-field'
import { RecipientsField } from './recipients-field'
import { EMPTY_REPLY, firstResponseState, toReply } from './reply-values'
import { UndoBar } from './undo-bar'
import { useReplyRecipients } from './use-reply-recipients'
import { useUndo } from './use-undo'

/** What goes out to the requester. A Customer Engineer writes as the requester's side: words only. */
export function ReplyForm({ offered }: { offered: string | null }) {
  const { actions, rights, ticket } = useTicketDesk()
  const draft = useTicketDraft('reply', EMPTY_REPLY)
  const save = useSave()
  const goesTo = useReplyRecipients()
  const { value: values, change } = draft
  const asksFirst =
    !rights.asRequesterSide && ticket.firstRespondedAt === null && ticket.segment !== 'INTERNAL'
  // Words begun meanwhile stay, below those that come back.
  const undo = useUndo((back) => {
    const begun = values.body.trim() === '' ? '' : `\n\n${values.body}`
    change({ ...back, body: back.body + begun })
    if (undo.message) goesTo.restore(undo.message)
  })
  const takeOffer = useEffectEvent((text: string) =>
    change({ body: [values.body, text].filter((part) => part.trim() !== '').join('\n\n') }),
  )
  useEffect(() => {
    if (offered !== null) takeOffer(offered)
  }, [offered])
  const half = asksFirst && firstResponseState(values) === 'half'

  const send = async () => {
    const reply = { ...toReply(values), ...goesTo.fields }
    if (!(await save.run((target) => actions.sendMessage(target, reply)))) return
    draft.clear()
    goesTo.reset()
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-3">
      <UndoBar undo={undo} />
      {!rights.asRequesterSide && <RecipientsField choice={goesTo} error={save.errorAt('to')} />}
      <Field
        label="Reply"
        hint={`Markdown. ${readerOf({ ticket, rights })}`}
        error={save.errorAt('body')}
      >
        <Textarea
          data-composer="reply"
          className="min-h-28"
          required
          rows={5}
          value={values.body}
          onChange={(event) => change({ body: event.target.value })}
        />
      </Field>
      {rights.macros && <MacroHelp />}
      {asksFirst && (
        <FirstResponseFields values={values} onChange={change} errorAt={save.errorAt} />
      )}
      {!rights.asRequesterSide && <ReplyEffects draft={draft} errorAt={save.errorAt} />}
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" disabled={half} pending={save.pending}>
          {save.pending ? 'Sending…' : 'Send reply'}
        </Button>
      </div>
    </form>
  )
}

/** Who reads what is written here. */
function readerOf({ ticket, rights }: Pick<TicketDesk, 'ticket' | 'rights'>): string {
  if (!rights.asRequesterSide) return 'The requester reads this.'
  return waitsForCe(ticket) ? 'The prospect reads this.' : 'Support reads this.'
}

type ReplyDraft = ReturnType<typeof useTicketDraft<typeof EMPTY_REPLY>>

/** What the reply does beside being read: a promise and the next status. */
function ReplyEffects({
  draft,
  errorAt,
}: {
  draft: ReplyDraft
  errorAt: (path: string) => string | undefined
}) {
  const { ticket, rights } = useTicketDesk()
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <PromiseField
        value={draft.value.nextUpdate}
        onChange={(nextUpdate) => draft.change({ nextUpdate })}
        error={errorAt('nextUpdateAt')}
      />
      {rights.setStatus && (
        <Field label="Then set the status" error={errorAt('status')}>
          <Select
            value={draft.value.status}
            onChange={(event) => {
              const status = listMoves(ticket.status).find((s) => s === event.target.value)
              draft.change({ status: status ?? '' })
            }}
          >
            <option value="">leave it ({STATUS_WORDS[ticket.status]})</option>
            {listMoves(ticket.status).map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  )
}
