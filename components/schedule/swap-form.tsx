'use client'
import { useState } from 'react'
import { useNow } from '@/components/shell/clock-provider'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { OccurrenceView, ScheduleView } from '@/lib/schedule/view'
import { runTitle, runWords } from './run-words'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'

interface SwapFormProps {
  run: OccurrenceView
  zone: string
  schedule: ScheduleView
  rights: ScheduleRights
  actions: ScheduleActions
  onClose: () => void
}

/** Who takes the run, maybe for one of theirs in the shown week. */
export function SwapForm({ run, zone, schedule, rights, actions, onClose }: SwapFormProps) {
  const [values, setValues] = useState({ with: '', back: '', reason: '' })
  const save = useOutcome()
  const now = useNow()
  const atOnce = run.person !== rights.reader
  const change = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }))
  const theirs = schedule.occurrences.filter(
    (one) => one.person === values.with && Date.parse(one.from) > now,
  )
  const back = theirs.find((one) => keyOf(one) === values.back)
  const submit = async () => {
    const fields = {
      shift: run.shift,
      date: run.date,
      with: values.with,
      giveBack: back ? { shift: back.shift, date: back.date } : null,
      reason: values.reason.trim() || null,
      atOnce,
    }
    const result = await save.run(() => actions.askSwap(fields))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Who takes it" required error={save.errorAt('with')}>
        <Select
          required
          value={values.with}
          onChange={(event) => change({ with: event.target.value, back: '' })}
        >
          <option value="">Choose somebody</option>
          {schedule.capacity
            .filter(({ person }) => person !== run.person)
            .map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Field
        label="In exchange for"
        hint="A shift of theirs in the shown week."
        error={save.errorAt('giveBack.date') ?? save.errorAt('giveBack.shift')}
      >
        <Select value={values.back} onChange={(event) => change({ back: event.target.value })}>
          <option value="">Nothing</option>
          {theirs.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {runTitle(one, zone)} {runWords(one, zone)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Reason" required={atOnce} error={save.errorAt('reason')}>
        <Textarea
          rows={2}
          required={atOnce}
          value={values.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending}>
          {atOnce ? 'Swap' : 'Ask'}
        </Button>
      </DialogFooter>
    </form>
  )
}

const keyOf = ({ shift, date }: OccurrenceView) => `${shift} ${date}`
