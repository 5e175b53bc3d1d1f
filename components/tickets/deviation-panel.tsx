'use client'
import { useState } from 'react'
import { useNow } from '@/components/shell/clock-provider'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PRIORITIES, type Priority } from '@/lib/priority/types'
import { ClockPill } from './clock-pill'
import { useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { Panel } from './panel'
import { submitWith } from './submit-with'
import { useSave } from './use-save'

const HOUR = 3_600_000
/** Left out, the policy's own default of 8 h holds. */
const DEFAULT_HOURS = 8
const HOURS = [1, 2, 4, DEFAULT_HOURS, 12, 24]

/** R31: one ticket at the head of a class, for a reason and a time. */
export function DeviationPanel() {
  const { ticket, rights, actions } = useTicketDesk()
  const [open, setOpen] = useState(false)
  const save = useSave()
  const { deviation } = ticket
  if (!deviation && !(rights.deviate && ticket.ranked)) return null
  const end = () => save.run((target) => actions.endDeviation(target))
  return (
    <Panel title="Deviation">
      {deviation ? (
        <div className="flex flex-col gap-2 text-sm">
          <p>
            Ranks at the head of <strong>{deviation.rankAs}</strong>: {deviation.reason}
          </p>
          <p className="text-muted-foreground">
            by {deviation.by} · <ClockPill at={deviation.expiresAt} />
          </p>
          {rights.deviate && (
            <Button onClick={() => void end()} pending={save.pending}>
              End it now
            </Button>
          )}
        </div>
      ) : (
        <Button onClick={() => setOpen(true)}>Rank it at the head of a class…</Button>
      )}
      <FormTrouble message={save.message} />
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title="Deviate from the order"
          description="It stands at the head of a class until it ends. The assigned priority stays, and everyone sees the reason (R31)."
        >
          <DeviationForm onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </Panel>
  )
}

function DeviationForm({ onDone }: { onDone: () => void }) {
  const { ticket, actions } = useTicketDesk()
  const save = useSave()
  const now = useNow()
  const classes = PRIORITIES.slice(0, PRIORITIES.indexOf(ticket.priority) + 1)
  const send = async (form: FormData) => {
    const hours = Number(form.get('hours'))
    const fields = {
      rankAs: classes.find((name) => name === form.get('rankAs')) ?? ticket.priority,
      reason: String(form.get('reason') ?? '').trim(),
      ...(hours !== DEFAULT_HOURS && {
        expiresAt: new Date(now + hours * HOUR).toISOString(),
      }),
    }
    if (await save.run((target) => actions.startDeviation(target, fields))) onDone()
  }
  return (
    <form onSubmit={submitWith(send)} className="flex flex-col gap-4">
      <ClassAndTime classes={classes} errorAt={save.errorAt} />
      <Field label="Reason" error={save.errorAt('reason')}>
        <Textarea name="reason" required rows={3} />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Start the deviation
      </Button>
    </form>
  )
}

interface ClassAndTimeProps {
  classes: Priority[]
  errorAt: (path: string) => string | undefined
}

function ClassAndTime({ classes, errorAt }: ClassAndTimeProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label="At the head of" error={errorAt('rankAs')}>
        <Select name="rankAs" defaultValue={classes.at(-1)}>
          {classes.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label="For" error={errorAt('expiresAt')}>
        <Select name="hours" defaultValue={DEFAULT_HOURS}>
          {HOURS.map((hours) => (
            <option key={hours} value={hours}>
              {hours} h
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
