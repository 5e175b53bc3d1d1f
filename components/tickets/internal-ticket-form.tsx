'use client'
import { useRouter } from 'next/navigation'
import { DraftLine } from '@/components/conversation/draft-line'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/lib/drafts/use-draft'
import type { Outcome } from '@/lib/outcome'
import { FormTrouble } from './form-trouble'
import { sendOnCtrlEnter } from './send-on-ctrl-enter'
import { SubjectAndBody } from './subject-and-body'
import { submitWith } from './submit-with'
import { useOutcome } from './use-outcome'

const EMPTY = { subject: '', body: '' }

interface InternalTicketFormProps {
  person: string
  create: (fields: typeof EMPTY) => Promise<Outcome<{ number: number }>>
}

/** Internally driven work: no requester, no severity, always P3 (R20). */
export function InternalTicketForm({ person, create }: InternalTicketFormProps) {
  const router = useRouter()
  const draft = useDraft({ person, ticket: 'internal', form: 'ticket' }, EMPTY)
  const save = useOutcome()
  const send = async () => {
    const result = await save.run(() => create(draft.value))
    if (!result.ok) return
    draft.clear()
    router.push(`/tickets/${result.value.number}`)
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <SubjectAndBody values={draft.value} onChange={draft.change} errorAt={save.errorAt} />
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending}>
          Open the internal ticket
        </Button>
      </div>
    </form>
  )
}
