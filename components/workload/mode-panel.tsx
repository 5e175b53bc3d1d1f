'use client'
import { lazy, Suspense, useState } from 'react'
import { Panel } from '@/components/tickets/panel'
import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { WorkloadView } from '@/lib/queue/view'
import { MODE_WORDS } from './mode-words'
import type { SwitchWorkload } from './workload-switch'

const SwitchDialog = lazy(() =>
  import('./switch-dialog').then((module) => ({ default: module.SwitchDialog })),
)

export interface ModePanelProps {
  workload: WorkloadView
  byName: string | null
  /** Left out for who may not switch. */
  onSwitch?: SwitchWorkload | undefined
  /** Why the reader may not, where their role may. */
  refused: string | null
}

/** R32: the mode that runs, since when, by whom and why, and the way to the other. */
export function ModePanel({ workload, byName, onSwitch, refused }: ModePanelProps) {
  const [asking, setAsking] = useState(false)
  const { mode, since, reason, version, suggestion } = workload
  const next = mode === 'NORMAL' ? 'SURGE' : 'NORMAL'
  return (
    <Panel
      title="Mode"
      action={
        onSwitch && (
          <Button
            size="sm"
            variant={suggestion ? 'primary' : 'secondary'}
            onClick={() => setAsking(true)}
          >
            Switch to {MODE_WORDS[next]}…
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-2 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={mode === 'SURGE' ? 'amber' : 'green'}>{MODE_WORDS[mode]}</Badge>
          <span className="text-muted-foreground">
            since <When at={since} />
            {byName && `, by ${byName}`}
          </span>
        </p>
        <p className="break-words">{reason}</p>
        {refused && <p className="text-muted-foreground">{refused}</p>}
      </div>
      <Suspense>
        {asking && onSwitch && (
          <SwitchDialog
            next={next}
            send={(words) => onSwitch(version, { mode: next, reason: words })}
            onDone={() => setAsking(false)}
          />
        )}
      </Suspense>
    </Panel>
  )
}
