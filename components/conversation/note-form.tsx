'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { MentionHelp } from './completion/mention-help'
import { DraftLine } from './draft-line'
import { WriteOrPreview } from './write-or-preview'

const EMPTY_NOTE = { body: '' }

/** What only staff reads; it says so by its ground, its button and its words. */
export function NoteForm() {
  const { actions, ticket } = useTicketDesk()
  const draft = useTicketDraft('note', EMPTY_NOTE)
  const save = useSave()
  const send = async () => {
    const note = { kind: 'NOTE', body: draft.value.body } as const
    if (await save.run((target) => actions.sendMessage(target, note))) draft.clear()
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-3">
      <WriteOrPreview text={draft.value.body} naming={ticket.number}>
        <Field
          label="Internal note"
          hint="Markdown. Staff only: it never leaves to the requester and stops no clock. @ names a colleague."
          error={save.errorAt('body')}
        >
          <Textarea
            data-composer="note"
            className="min-h-28"
            required
            rows={5}
            value={draft.value.body}
            onChange={(event) => draft.change({ body: event.target.value })}
          />
        </Field>
      </WriteOrPreview>
      <MentionHelp />
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="note" pending={save.pending}>
          {save.pending ? 'Adding…' : 'Add internal note'}
        </Button>
      </div>
    </form>
  )
}
