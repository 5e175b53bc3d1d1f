'use client'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ContactView } from '@/lib/accounts/view'
import type { AccountActions } from './account-actions'

/** What is being done to the contacts. */
export type ContactTask =
  | { kind: 'add' }
  | { kind: 'edit' | 'block' | 'unblock'; contact: ContactView }

interface ContactDialogProps {
  account: string
  task: ContactTask | null
  actions: AccountActions
  onClose: () => void
}

const TITLES = {
  add: 'Add a contact',
  edit: 'Edit the contact',
  block: 'Block the sender',
  unblock: 'Lift the block',
} as const
const BUTTONS = { add: 'Add', edit: 'Save', block: 'Block', unblock: 'Unblock' } as const
const MEANS = {
  block: 'Nothing that they write is taken in, until somebody lifts it.',
  unblock: 'What they write is taken in again.',
} as const

export function ContactDialog({ task, onClose, ...props }: ContactDialogProps) {
  const about = task && (task.kind === 'block' || task.kind === 'unblock') && MEANS[task.kind]
  return (
    <Dialog open={task !== null} onOpenChange={(open) => !open && onClose()}>
      {task && (
        <DialogContent title={TITLES[task.kind]} {...(about && { description: about })}>
          <ContactForm {...props} task={task} onClose={onClose} />
        </DialogContent>
      )}
    </Dialog>
  )
}

function ContactForm({
  account,
  task,
  actions,
  onClose,
}: ContactDialogProps & { task: ContactTask }) {
  const { run, pending, message, errorAt } = useOutcome()
  const send = async (form: FormData) => {
    const saved = await run(() => doTask({ account, task, actions }, form))
    if (saved.ok) onClose()
  }
  const contact = task.kind === 'add' ? null : task.contact
  return (
    <form onSubmit={submitWith(send)} className="flex flex-col gap-4">
      {contact && <p className="break-words font-medium text-sm">{contact.email}</p>}
      {task.kind === 'block' && (
        <Field label="Reason" required error={errorAt('reason')}>
          <Textarea name="reason" rows={2} />
        </Field>
      )}
      {task.kind === 'add' && (
        <Field label="E-mail" required error={errorAt('email')}>
          <Input name="email" type="email" autoComplete="off" />
        </Field>
      )}
      {(task.kind === 'add' || task.kind === 'edit') && (
        <>
          <Field label="Name" error={errorAt('name')}>
            <Input name="name" autoComplete="off" defaultValue={contact?.name ?? ''} />
          </Field>
          <Field label="Time zone" hint="Such as Europe/Berlin." error={errorAt('timeZone')}>
            <Input name="timeZone" autoComplete="off" defaultValue={contact?.timeZone ?? ''} />
          </Field>
        </>
      )}
      <FormTrouble message={message} />
      <DialogFooter>
        <Button
          type="submit"
          variant={task.kind === 'block' ? 'danger' : 'primary'}
          pending={pending}
        >
          {BUTTONS[task.kind]}
        </Button>
      </DialogFooter>
    </form>
  )
}

type Doing = Pick<ContactDialogProps, 'account' | 'actions'> & { task: ContactTask }

function doTask({ account, task, actions }: Doing, form: FormData) {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const known = { name: said('name') || null, timeZone: said('timeZone') || null }
  if (task.kind === 'add')
    return actions.addContact({ account }, { email: said('email'), ...known })
  const target = { account, id: task.contact.id, version: task.contact.version }
  if (task.kind === 'edit') return actions.updateContact(target, known)
  if (task.kind === 'block') return actions.blockContact(target, { reason: said('reason') })
  return actions.unblockContact(target, null)
}
