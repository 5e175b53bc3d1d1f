'use client'
import { type ReactNode, useState } from 'react'
import { useNow } from '@/components/shell/clock-provider'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { ruleWords } from '@/lib/schedule/rule-words'
import type { OccurrenceView, ScheduleView, ShiftView } from '@/lib/schedule/view'
import { CancelForm } from './cancel-form'
import { HandoverForm } from './handover-form'
import { runTitle, runWords } from './run-words'
import type { ScheduleActions, ScheduleRights } from './schedule-actions'
import { SwapForm } from './swap-form'

export interface RunDialogProps {
  run: OccurrenceView
  /** What is begun at once. */
  first?: RunStep | undefined
  zone: string
  schedule: ScheduleView
  rights: ScheduleRights
  actions: ScheduleActions
  onEdit: (shift: ShiftView) => void
  onClose: () => void
}

export type RunStep = 'swap' | 'note' | 'cancel'

/** One run of a shift, and what the reader may do about it. */
export function RunDialog(props: RunDialogProps) {
  const { run, zone, onClose } = props
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={runTitle(run, zone)} description={runWords(run, zone)}>
        <RunSteps {...props} />
      </DialogContent>
    </Dialog>
  )
}

function RunSteps(props: RunDialogProps) {
  const { run, first, schedule, rights, actions, onEdit, onClose } = props
  const [step, setStep] = useState<RunStep | null>(first ?? null)
  const shift = schedule.shifts.find(({ id }) => id === run.shift)
  const shared = { run, schedule, rights, actions, onClose }
  return (
    <div className="flex flex-col gap-4">
      {shift && (
        <p className="text-sm">
          {ruleWords(shift)} <span className="text-muted-foreground">{shift.timeZone}</span>
          {run.needed > 1 && `, ${run.needed} needed`}
        </p>
      )}
      <RunButtons {...props} at={step} onStep={setStep}>
        {shift && rights.plan && (
          <Button size="sm" onClick={() => onEdit(shift)}>
            Edit the shift
          </Button>
        )}
      </RunButtons>
      {step === 'swap' && <SwapForm {...shared} zone={props.zone} />}
      {step === 'note' && <HandoverForm {...shared} />}
      {step === 'cancel' && shift && <CancelForm {...shared} shift={shift} />}
    </div>
  )
}

interface RunButtonsProps extends RunDialogProps {
  at: RunStep | null
  onStep: (step: RunStep) => void
  children: ReactNode
}

function RunButtons({ run, rights, at, onStep, children }: RunButtonsProps) {
  const begun = Date.parse(run.from) <= useNow()
  const own = rights.own && run.person === rights.reader
  const may = {
    swap: !begun && (own || rights.plan),
    note: begun && (own || rights.plan),
    cancel: !begun && rights.plan,
  }
  const WORDS = {
    swap: own ? 'Ask for a swap' : 'Swap at once',
    note: 'Hand-over note',
    cancel: 'Cancel this one',
  }
  return (
    <p className="flex flex-wrap gap-2 empty:hidden">
      {(['swap', 'note', 'cancel'] as const)
        .filter((step) => may[step])
        .map((step) => (
          <Button
            key={step}
            size="sm"
            aria-expanded={at === step}
            variant={at === step ? 'primary' : 'secondary'}
            onClick={() => onStep(step)}
          >
            {WORDS[step]}
          </Button>
        ))}
      {children}
    </p>
  )
}
