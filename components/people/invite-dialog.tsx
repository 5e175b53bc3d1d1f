import { UserPlus } from 'lucide-react'
import { useActionState, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { ROLE_WORDS } from '@/lib/auth/role-words'
import { ROLES, type Role } from '@/lib/auth/viewer'
import type { Outcome } from '@/lib/outcome'
import { errorAt } from '@/lib/people/parse-form'
import type { NewLink, PeopleActions } from './people-actions'

export interface InviteDialogProps {
  invite: PeopleActions['invite']
  onInvited: (link: NewLink) => void
}

export function InviteDialog({ invite, onInvited }: InviteDialogProps) {
  const [open, setOpen] = useState(false)
  function finish(link: NewLink) {
    setOpen(false)
    onInvited(link)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden /> Invite
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Invite somebody"
        description="They get a link of seven days by which they choose a password."
      >
        <InviteForm invite={invite} onInvited={finish} />
      </DialogContent>
    </Dialog>
  )
}

function readInvitation(form: FormData) {
  return {
    name: String(form.get('name')),
    email: String(form.get('email')),
    role: form.get('role') as Role,
  }
}

function InviteForm({ invite, onInvited }: InviteDialogProps) {
  const [typed, setTyped] = useState({ name: '', email: '', role: 'SUPPORT_ENGINEER' as Role })
  const [outcome, submit, pending] = useActionState(
    async (_last: Outcome<string> | null, form: FormData) => {
      const input = readInvitation(form)
      setTyped(input)
      const answer = await invite(input)
      if (answer.ok) onInvited({ name: input.name, url: answer.value, lasts: 'seven days' })
      return answer
    },
    null,
  )
  const failed = outcome && !outcome.ok && !outcome.errors ? outcome.message : null
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      {failed && <Alert tone="danger">{failed}</Alert>}
      <Field label="Name" error={errorAt(outcome, 'name')} required>
        <Input name="name" autoComplete="off" defaultValue={typed.name} />
      </Field>
      <Field label="E-mail" error={errorAt(outcome, 'email')} required>
        <Input name="email" type="email" autoComplete="off" defaultValue={typed.email} />
      </Field>
      <Field label="Role" error={errorAt(outcome, 'role')}>
        <Select name="role" defaultValue={typed.role} key={typed.role}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role]}
            </option>
          ))}
        </Select>
      </Field>
      <DialogFooter>
        <Button type="submit" variant="primary" pending={pending}>
          Make the link
        </Button>
      </DialogFooter>
    </form>
  )
}
