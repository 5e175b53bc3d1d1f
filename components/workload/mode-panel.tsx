'use client'
import Link from 'next/link'
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
  /** Whether the reader may tell those who wait when help arrives (R34). */
  mayTell: boolean
}

/** R32: the mode that runs, since when, by whom and why, and the way to the other. */
export function ModePanel({ workload, byName, onSwitch, refused, mayTell }: ModePanelProps) {
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
        {mode === 'SURGE' && mayTell && (
          <Link
            href="/workload/notices"
            prefetch={false}
            className="self-start text-link underline-offset-2 hover:underline"
          >
            Tell who waits when help arrives
          </Link>
        )}
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
