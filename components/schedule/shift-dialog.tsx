'use client'
import { useState } from 'react'
import { useTimeZones } from '@/components/presales/use-time-zones'
import { useNow } from '@/components/shell/clock-provider'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import type { ScheduleView, ShiftView } from '@/lib/schedule/view'
import type { WeekView } from '@/lib/schedule/week-view'
import type { ScheduleActions } from './schedule-actions'
import { ShiftFieldset } from './shift-fieldset'
import { emptyShift, toShiftFields, toShiftValues } from './shift-values'

interface ShiftDialogProps {
  /** Null begins a new one. */
  shift: ShiftView | null
  schedule: ScheduleView
  week: WeekView
  actions: ScheduleActions
  onClose: () => void
}

/** Plans a shift, or changes or ends one from its next run on. */
export function ShiftDialog(props: ShiftDialogProps) {
  const { shift, onClose } = props
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={shift ? `Shift of ${shift.name}` : 'Add a shift'}
        description={
          shift
            ? 'Changes hold from its next run on; what was stays as it was.'
            : 'By the wall clock of its person: 09:00 stays 09:00 when the clocks change.'
        }
      >
        <ShiftForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

/** The shown week’s Monday, or today where that is past. */
function firstDay({ monday, zone }: WeekView, now: number): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...parts }).format(now)
  return today > monday ? today : monday
}

function ShiftForm({ shift, schedule, week, actions, onClose }: ShiftDialogProps) {
  const { all } = useTimeZones()
  const now = useNow()
  // The shift as it was when the window opened: over anything newer the server refuses to write.
  const [target] = useState(shift && { id: shift.id, version: shift.version })
  const [values, setValues] = useState(() =>
    shift ? toShiftValues(shift) : emptyShift(firstDay(week, now), week.zone),
  )
  const save = useOutcome()
  const submit = async () => {
    const fields = toShiftFields(values)
    const result = await save.run(() =>
      target ? actions.changeShift(target, fields) : actions.addShift(fields),
    )
    if (result.ok) onClose()
  }
  const end = async () => {
    if (!target) return
    const result = await save.run(() => actions.endShift(target))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <ShiftFieldset
        values={values}
        people={schedule.capacity}
        zones={all.includes(values.timeZone) ? all : [values.timeZone, ...all]}
        errorAt={save.errorAt}
        onChange={(patch) => setValues((before) => ({ ...before, ...patch }))}
      />
      <FormTrouble message={save.message} />
      <DialogFooter>
        {shift && (
          <Button
            variant="danger"
            className="mr-auto"
            pending={save.pending}
            onClick={() => void end()}
          >
            End the shift
          </Button>
        )}
        <Button type="submit" variant="primary" pending={save.pending}>
          {shift ? 'Save' : 'Add'}
        </Button>
      </DialogFooter>
    </form>
  )
}
