'use client'
import { useState } from 'react'
import { useQueueDesk } from '@/components/queue/queue-desk'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { STATUS_MEANS, STATUS_WORDS } from '@/components/tickets/words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { BulkAction } from '@/lib/tickets/bulk-schema'
import { NO_ACTION_REASONS, NO_ACTION_WORDS } from '@/lib/tickets/no-action'
import { SETTABLE_STATUSES } from '@/lib/tickets/transitions'

export type BulkKind = 'ASSIGN' | 'STATUS' | 'TAG' | 'NO_ACTION'

interface BulkFormProps {
  kind: BulkKind
  onAction: (action: BulkAction) => void
}

const GO = {
  ASSIGN: 'Assign',
  STATUS: 'Set the status',
  TAG: 'Change the tags',
  NO_ACTION: 'Solve without a word',
} as const

/** What is to be done with each of the tickets. */
export function BulkForm({ kind, onAction }: BulkFormProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (form: FormData) => {
    const action = actionOf(kind, form)
    const idle = action.kind === 'TAG' && action.add.length + action.remove.length === 0
    if (idle) setTrouble('Name a tag to add or to remove.')
    else onAction(action)
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      {kind === 'ASSIGN' && <AssignFields />}
      {kind === 'STATUS' && <StatusFields />}
      {kind === 'TAG' && <TagFields />}
      {kind === 'NO_ACTION' && <NoActionFields />}
      <FormTrouble message={trouble} />
      <Button type="submit" variant="primary">
        {GO[kind]}
      </Button>
    </form>
  )
}

function actionOf(kind: BulkKind, form: FormData): BulkAction {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const reason = typed('reason') || null
  if (kind === 'ASSIGN') return { kind, assignee: typed('assignee').toLowerCase() || null, reason }
  if (kind === 'TAG') return { kind, add: tagsOf(typed('add')), remove: tagsOf(typed('remove')) }
  if (kind === 'NO_ACTION') {
    const because = NO_ACTION_REASONS.find((one) => one === typed('because')) ?? 'SPAM'
    return { kind, because, reason }
  }
  const status = SETTABLE_STATUSES.find((one) => one === typed('status')) ?? 'OPEN'
  const wakeAt = typed('wakeAt')
  return { kind, status, wakeAt: wakeAt ? new Date(wakeAt).toISOString() : null, reason }
}

const tagsOf = (typed: string) =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)

function TagFields() {
  return (
    <>
      <Field label="Add" hint="With commas between.">
        <Input name="add" autoComplete="off" />
      </Field>
      <Field label="Remove" hint="From those that have them.">
        <Input name="remove" autoComplete="off" />
      </Field>
    </>
  )
}

function ReasonField({ hint }: { hint: string }) {
  return (
    <Field label="Reason" hint={hint}>
      <Textarea name="reason" rows={2} maxLength={5000} />
    </Field>
  )
}

function AssignFields() {
  const { reader } = useQueueDesk()
  return (
    <>
      <Field label="To" hint="Their email; empty gives them back to all.">
        <Input name="assignee" type="email" autoComplete="off" defaultValue={reader.email} />
      </Field>
      <ReasonField hint="Needed for tickets that a colleague has." />
    </>
  )
}

function StatusFields() {
  const [status, setStatus] = useState('PENDING')
  return (
    <>
      <Field label="Status">
        <Select name="status" value={status} onChange={(event) => setStatus(event.target.value)}>
          {SETTABLE_STATUSES.map((one) => (
            <option key={one} value={one}>
              {STATUS_WORDS[one]}: {STATUS_MEANS[one]}
            </option>
          ))}
        </Select>
      </Field>
      {status === 'ON_HOLD' && (
        <Field label="Wake up at (optional)">
          <Input name="wakeAt" type="datetime-local" />
        </Field>
      )}
      <ReasonField hint="Needed where Pending or Solved comes before any reply of ours." />
    </>
  )
}

function NoActionFields() {
  return (
    <>
      <p className="text-muted-foreground text-sm">
        They are solved with this reason in their history. Nobody outside is told.
      </p>
      <Field label="Because it is">
        <Select name="because" defaultValue={NO_ACTION_REASONS[0]}>
          {NO_ACTION_REASONS.map((because) => (
            <option key={because} value={because}>
              {NO_ACTION_WORDS[because]}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField hint="Optional: what else is to be kept." />
    </>
  )
}
