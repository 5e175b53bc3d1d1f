'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Textarea } from '@/components/ui/textarea'
import { VARIABLES } from '@/lib/macros/expand'
import type { MacroView } from '@/lib/macros/view'
import type { Outcome } from '@/lib/outcome'
import type { MacroActions, MacroFields } from './macro-actions'

const HINT = `Markdown. Variables: ${VARIABLES.map((name) => `{{${name}}}`).join(' ')}. The next arrival reads “at 15:00 your time (Europe/Berlin), in about 3 hours”.`
const WHOSE = [
  { value: 'mine', label: 'Only mine' },
  { value: 'shared', label: 'Shared with everybody' },
] as const

export interface MacroDialogProps {
  /** Null makes a new one. */
  macro: MacroView | null
  actions: MacroActions
  onClose: () => void
}

/** One macro: made, edited, deleted. */
export function MacroDialog({ macro, actions, onClose }: MacroDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        title={macro ? 'Edit the macro' : 'New macro'}
        description="A reply that is written once; its variables are filled from the ticket."
      >
        <MacroForm macro={macro} actions={actions} onClose={onClose} />
      </DialogContent>
    </Dialog>
  )
}

function MacroForm({ macro, actions, onClose }: MacroDialogProps) {
  const [fields, setFields] = useState<MacroFields>({
    name: macro?.name ?? '',
    body: macro?.body ?? '',
    shared: macro?.shared ?? false,
  })
  const { run, pending, message, errorAt } = useOutcome()
  const change = (part: Partial<MacroFields>) => setFields({ ...fields, ...part })
  const finish = async (write: () => Promise<Outcome<null>>) => {
    if ((await run(write)).ok) onClose()
  }
  const save = () => finish(() => (macro ? actions.edit(at(macro), fields) : actions.add(fields)))
  return (
    <form onSubmit={submitWith(save)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-3">
      <Field label="Name" required error={errorAt('name')}>
        <Input
          autoComplete="off"
          maxLength={100}
          value={fields.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field label="Text" hint={HINT} required error={errorAt('body')}>
        <Textarea
          rows={8}
          value={fields.body}
          onChange={(event) => change({ body: event.target.value })}
        />
      </Field>
      <SegmentedControl
        label="Whose it is"
        value={fields.shared ? 'shared' : 'mine'}
        onValueChange={(value) => change({ shared: value === 'shared' })}
        options={WHOSE}
      />
      <FormTrouble message={message} />
      <DialogFooter>
        {macro && (
          <Button
            variant="danger"
            pending={pending}
            className="mr-auto"
            onClick={() => void finish(() => actions.remove(at(macro)))}
          >
            Delete
          </Button>
        )}
        <Button type="submit" variant="primary" pending={pending}>
          {macro ? 'Save' : 'Add macro'}
        </Button>
      </DialogFooter>
    </form>
  )
}

const at = ({ id, version }: MacroView) => ({ id, version })
