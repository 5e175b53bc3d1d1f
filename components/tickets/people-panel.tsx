'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { TicketPersonView } from '@/lib/tickets/extras'
import { useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { Panel } from './panel'
import { submitWith } from './submit-with'
import { type Save, useSave } from './use-save'

const ROLE_WORDS = { REQUESTER: 'Requester', CC: 'In copy' } as const

/** Who outside has a part in the ticket: its requester, further ones, and people in copy. */
export function PeoplePanel() {
  const { ticket, rights, actions } = useTicketDesk()
  const save = useSave()
  const may = rights.edit && ticket.status !== 'CLOSED'
  const put = (people: Pick<TicketPersonView, 'role' | 'email'>[]) =>
    save.run((target) =>
      actions.setPeople(target, { people: people.map(({ role, email }) => ({ role, email })) }),
    )
  const remove = (email: string) =>
    void put(ticket.people.filter((person) => person.email !== email))
  return (
    <Panel
      title="People"
      action={
        <Link
          href={`/accounts/${ticket.account}`}
          prefetch={false}
          className="truncate rounded text-link text-xs hover:underline"
        >
          {ticket.accountName}
        </Link>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        <ul className="flex flex-col gap-2">
          {ticket.requester && (
            <Person
              person={{ role: 'REQUESTER', email: ticket.requester, name: ticket.requesterName }}
            />
          )}
          {ticket.people.map((person) => (
            <Person key={person.email} person={person} {...(may && { onRemove: remove })} />
          ))}
        </ul>
        {!ticket.requester && ticket.people.length === 0 && (
          <p className="text-muted-foreground">Nobody from outside.</p>
        )}
        {may && <AddPerson save={save} onAdd={(person) => put([...ticket.people, person])} />}
        <FormTrouble message={save.message} />
      </div>
    </Panel>
  )
}

interface PersonProps {
  person: TicketPersonView
  onRemove?: (email: string) => void
}

function Person({ person: { role, email, name }, onRemove }: PersonProps) {
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="min-w-0 break-words" title={email}>
        {name ?? email}
      </span>
      <Badge tone={role === 'CC' ? 'outline' : 'neutral'}>{ROLE_WORDS[role]}</Badge>
      {onRemove && (
        <Button
          size="sm"
          variant="ghost"
          className="ml-auto"
          aria-label={`Remove ${email}`}
          onClick={() => onRemove(email)}
        >
          Remove
        </Button>
      )}
    </li>
  )
}

interface AddPersonProps {
  save: Save
  onAdd: (person: Pick<TicketPersonView, 'role' | 'email'>) => Promise<boolean>
}

function AddPerson({ save, onAdd }: AddPersonProps) {
  const [email, setEmail] = useState('')
  const send = async (form: FormData) => {
    const role = form.get('role') === 'REQUESTER' ? 'REQUESTER' : 'CC'
    if (await onAdd({ role, email: email.trim() })) setEmail('')
  }
  return (
    <form onSubmit={submitWith(send)} noValidate className="flex flex-wrap items-end gap-2">
      <Field label="Add by e-mail" className="min-w-0 flex-1 basis-36">
        <Input
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label="As" className="basis-28">
        <Select name="role" defaultValue="CC">
          <option value="CC">{ROLE_WORDS.CC}</option>
          <option value="REQUESTER">{ROLE_WORDS.REQUESTER}</option>
        </Select>
      </Field>
      <Button type="submit" pending={save.pending} disabled={email.trim() === ''}>
        Add
      </Button>
    </form>
  )
}
