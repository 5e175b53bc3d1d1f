'use client'
import { useState } from 'react'
import { AccountPicker, type FindAccounts } from '@/components/tickets/account-picker'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { CHANNEL_KINDS, type ChannelKind } from '@/lib/channels/schema'
import { type ChannelActions, KIND_WORDS } from './channel-actions'

interface AddChannelProps {
  findAccounts: FindAccounts
  add: ChannelActions['add']
  onClose: () => void
}

/** Enters a channel into the register. */
export function AddChannelDialog(props: AddChannelProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent title="Add a channel" description="One that is shared with an account.">
        <AddChannelForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function AddChannelForm({ findAccounts, add, onClose }: AddChannelProps) {
  const [account, setAccount] = useState({ id: '', name: '' })
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ChannelKind>('TRIAL')
  const save = useOutcome()
  const submit = async () => {
    const result = await save.run(() => add({ name: name.trim(), account: account.id, kind }))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field
        label="Name"
        hint="As in the chat, such as acme-trial."
        required
        error={save.errorAt('name')}
      >
        <Input
          required
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <AccountPicker
        chosen={account}
        onChoose={setAccount}
        find={findAccounts}
        error={save.errorAt('account')}
      />
      <Field label="Kind" error={save.errorAt('kind')}>
        <Select
          value={kind}
          onChange={(event) =>
            setKind(CHANNEL_KINDS.find((each) => each === event.target.value) ?? 'TRIAL')
          }
        >
          {CHANNEL_KINDS.map((each) => (
            <option key={each} value={each}>
              {KIND_WORDS[each]}
            </option>
          ))}
        </Select>
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending} disabled={!account.id}>
          Add
        </Button>
      </DialogFooter>
    </form>
  )
}
