'use client'
import { useEffect, useEffectEvent } from 'react'
import { waitsForCe } from '@/components/presales/waits-for-ce'
import { type TicketDesk, useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { MacroHelp } from './completion/macro-help'
import { DraftLine } from './draft-line'
import { DropGround } from './files/drop-ground'
import { FileTray } from './files/file-tray'
import { useDraftFiles } from './files/use-draft-files'
import { useSendWhenReady } from './files/use-send-when-ready'
import { FirstResponseFields } from './first-response-fields'
import { PromiseField } from './promise-field'
import { RecipientsField } from './recipients-field'
import { EMPTY_REPLY, firstResponseState, toReply } from './reply-values'
import { SendButton } from './send-button'
import { readThen, thenOn } from './then-choice'
import { UndoBar } from './undo-bar'
import { useReplyRecipients } from './use-reply-recipients'
import { useUndo } from './use-undo'
import { WriteOrPreview } from './write-or-preview'

/** What goes out to the requester. A Customer Engineer writes as the requester's side: words only. */
export function ReplyForm({ offered }: { offered: string | null }) {
  const { actions, rights, ticket, reader } = useTicketDesk()
  const draft = useTicketDraft('reply', EMPTY_REPLY)
  const files = useDraftFiles('reply')
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
    files.restore(undo.message?.attachments ?? [])
  })
  const takeOffer = useEffectEvent((text: string) =>
    change({ body: [values.body, text].filter((part) => part.trim() !== '').join('\n\n') }),
  )
  useEffect(() => {
    if (offered !== null) takeOffer(offered)
  }, [offered])
  const half = asksFirst && firstResponseState(values) === 'half'

  const { send, waiting, trouble } = useSendWhenReady(files, async (attachments) => {
    const then = rights.setStatus ? thenOn(ticket.status, readThen(reader.id)) : null
    const reply = { ...toReply(values, then), ...goesTo.fields, ...attachments }
    if (!(await save.run((target) => actions.sendMessage(target, reply)))) return
    draft.clear()
    files.clear()
    goesTo.reset()
  })
  return (
    <form
      onSubmit={submitWith(send)}
      onKeyDown={sendOnCtrlEnter}
      {...files.drag.zone}
      className="relative flex flex-col gap-3"
    >
      <DropGround state={files.drag.state} label="Drop the files: they go with the reply" />
      <UndoBar undo={undo} />
      {!rights.asRequesterSide && <RecipientsField choice={goesTo} error={save.errorAt('to')} />}
      <WriteOrPreview text={values.body} naming={null}>
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
      </WriteOrPreview>
      {rights.macros && <MacroHelp />}
      <FileTray files={files} errorAt={save.errorAt} />
      {asksFirst && (
        <FirstResponseFields values={values} onChange={change} errorAt={save.errorAt} />
      )}
      {!rights.asRequesterSide && (
        <PromiseField
          value={values.nextUpdate}
          onChange={(nextUpdate) => change({ nextUpdate })}
          error={save.errorAt('nextUpdateAt')}
        />
      )}
      <FormTrouble message={save.message ?? trouble} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={files.join(draft)} />
        <SendButton disabled={half} pending={save.pending || waiting} />
      </div>
    </form>
  )
}

/** Who reads what is written here. */
function readerOf({ ticket, rights }: Pick<TicketDesk, 'ticket' | 'rights'>): string {
  if (!rights.asRequesterSide) return 'The requester reads this.'
  return waitsForCe(ticket) ? 'The prospect reads this.' : 'Support reads this.'
}
