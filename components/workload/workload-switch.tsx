'use client'
import { lazy, Suspense, useState } from 'react'
import { useLiveRefresh } from '@/components/shell/live/use-live-refresh'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import { MODE_WORDS } from './mode-words'

const SwitchDialog = lazy(() =>
  import('./switch-dialog').then((module) => ({ default: module.SwitchDialog })),
)

export type SwitchWorkload = (
  version: number,
  fields: { mode: WorkloadMode; reason: string },
) => Promise<Outcome<unknown>>

export interface WorkloadSwitchProps {
  workload: { mode: WorkloadMode; version: number }
  /** Left out for who may not switch: they see the mode, not the control. */
  onSwitch?: SwitchWorkload
}

/** The workload mode in the shell's header; with the right, the way to the other one (R32). */
export function WorkloadSwitch({ workload, onSwitch }: WorkloadSwitchProps) {
  const [open, setOpen] = useState(false)
  // The frame stands on every page, so each follows what stands in it: the mode, and what is suggested.
  useLiveRefresh((event) =>
    event.type === 'order' ? event.missed : event.type === 'workload' && event.about !== 'team',
  )
  const badge = (
    <Badge tone={workload.mode === 'SURGE' ? 'amber' : 'green'}>{MODE_WORDS[workload.mode]}</Badge>
  )
  if (!onSwitch) return badge
  const next = workload.mode === 'NORMAL' ? 'SURGE' : 'NORMAL'
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="sr-only">Workload mode:</span>
        {badge}
      </Button>
      <Suspense>
        {open && (
          <SwitchDialog
            next={next}
            send={(reason) => onSwitch(workload.version, { mode: next, reason })}
            onDone={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}
