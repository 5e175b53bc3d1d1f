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
import { DropGround } from './files/drop-ground'
import { FileTray } from './files/file-tray'
import { useDraftFiles } from './files/use-draft-files'
import { useSendWhenReady } from './files/use-send-when-ready'
import { WriteOrPreview } from './write-or-preview'

const EMPTY_NOTE = { body: '' }

/** What only staff reads; it says so by its ground, its button and its words. */
export function NoteForm() {
  const { actions, ticket } = useTicketDesk()
  const draft = useTicketDraft('note', EMPTY_NOTE)
  const files = useDraftFiles('note')
  const save = useSave()
  const { send, waiting, trouble } = useSendWhenReady(files, async (attachments) => {
    const note = { kind: 'NOTE', body: draft.value.body, ...attachments } as const
    if (!(await save.run((target) => actions.sendMessage(target, note)))) return
    draft.clear()
    files.clear()
  })
  return (
    <form
      onSubmit={submitWith(send)}
      onKeyDown={sendOnCtrlEnter}
      {...files.drag.zone}
      className="relative flex flex-col gap-3"
    >
      <DropGround state={files.drag.state} label="Drop the files: they go with the note" />
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
      <FileTray files={files} errorAt={save.errorAt} />
      <FormTrouble message={save.message ?? trouble} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={files.join(draft)} />
        <Button type="submit" variant="note" pending={save.pending || waiting}>
          {waiting || save.pending ? 'Adding…' : 'Add internal note'}
        </Button>
      </div>
    </form>
  )
}
