'use client'
import { useRouter } from 'next/navigation'
import { DraftLine } from '@/components/conversation/draft-line'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useDraft } from '@/lib/drafts/use-draft'
import { SEVERITIES } from '@/lib/priority/types'
import { AccountPicker, type FindAccounts } from './account-picker'
import { FormTrouble } from './form-trouble'
import { type CreateTicket, EMPTY_NEW_TICKET, toNewTicket } from './new-ticket-values'
import { sendOnCtrlEnter } from './send-on-ctrl-enter'
import { SubjectAndBody } from './subject-and-body'
import { submitWith } from './submit-with'
import { useOutcome } from './use-outcome'

interface NewTicketFormProps {
  /** The writer's id: whose draft it is. */
  person: string
  findAccounts: FindAccounts
  create: CreateTicket
}

/** Opens a ticket on behalf of somebody outside. What they claim is input; triage decides (R22). */
export function NewTicketForm({ person, findAccounts, create }: NewTicketFormProps) {
  const router = useRouter()
  const draft = useDraft({ person, ticket: 'new', form: 'ticket' }, EMPTY_NEW_TICKET)
  const save = useOutcome()
  const { value: values, change } = draft
  const send = async () => {
    const result = await save.run(() => create(toNewTicket(values)))
    if (!result.ok) return
    draft.clear()
    router.push(`/tickets/${result.value.number}`)
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <AccountPicker
        chosen={{ id: values.account, name: values.accountName }}
        onChoose={({ id, name }) => change({ account: id, accountName: name })}
        find={findAccounts}
        error={save.errorAt('account')}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <Field label="Requester’s email" required error={save.errorAt('requesterEmail')}>
          <Input
            type="email"
            required
            autoComplete="off"
            value={values.requesterEmail}
            onChange={(event) => change({ requesterEmail: event.target.value })}
          />
        </Field>
        <Field label="Severity they claim" error={save.errorAt('claimedSeverity')}>
          <Select
            value={values.claimedSeverity}
            onChange={(event) => {
              const claimed = SEVERITIES.find((name) => name === event.target.value)
              change({ claimedSeverity: claimed ?? '' })
            }}
          >
            <option value="">none</option>
            {SEVERITIES.map((severity) => (
              <option key={severity}>{severity}</option>
            ))}
          </Select>
        </Field>
      </div>
      <SubjectAndBody values={values} onChange={change} errorAt={save.errorAt} />
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending} disabled={!values.account}>
          Open the ticket
        </Button>
      </div>
    </form>
  )
}
