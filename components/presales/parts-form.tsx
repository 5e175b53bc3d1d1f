'use client'
import { DraftLine } from '@/components/conversation/draft-line'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import { useSave } from '@/components/tickets/use-save'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import { Button } from '@/components/ui/button'
import { formTroubleOf } from './form-trouble-of'
import { type PartFields, type PartValues, toParts } from './part-values'
import { PartsFields } from './parts-fields'
import { useFocusWrong } from './use-focus-wrong'
import { useTimeZones } from './use-time-zones'

interface PartsFormProps {
  /** The name of its draft. */
  form: string
  /** Must not change from render to render. */
  initial: PartValues
  deed: string
  send: (target: TicketTarget, fields: PartFields) => Promise<SaveResult>
  onDone: () => void
}

/** The six parts in a window of the ticket; their words survive like any draft. */
export function PartsForm({ form: name, initial, deed, send, onDone }: PartsFormProps) {
  const draft = useTicketDraft(name, initial)
  const save = useSave()
  const form = useFocusWrong(save)
  const { own } = useTimeZones()
  const submit = async () => {
    const fields = toParts(draft.value, own)
    if (!(await save.run((target) => send(target, fields)))) return
    draft.clear()
    onDone()
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submitWith(submit)}
      onKeyDown={sendOnCtrlEnter}
      className="flex flex-col gap-4"
    >
      <PartsFields values={draft.value} onChange={draft.change} errorAt={save.errorAt} />
      <FormTrouble message={formTroubleOf(save)} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending}>
          {deed}
        </Button>
      </div>
    </form>
  )
}
