'use client'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useMacroTarget } from './use-macro-target'
import { useTrigger } from './use-trigger'

const MacroList = lazy(() =>
  import('./macro-list').then((module) => ({ default: module.MacroList })),
)

/** Offers canned replies at a button, or once a line begins with `/`, in the form that it stands in. */
export function MacroHelp() {
  const anchor = useRef<HTMLDivElement>(null)
  const { open, offer, leave } = useTrigger(anchor, '/')
  const [said, setSaid] = useState<string | null>(null)
  useMacroTarget(anchor, setSaid)
  return (
    <div ref={anchor} className="-mt-2 flex flex-col gap-1">
      <Suspense>{open && <MacroList {...open} onLeave={leave} onSay={setSaid} />}</Suspense>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" variant="ghost" aria-haspopup="listbox" onClick={offer}>
          Macros
        </Button>
        <span role="status" className="text-muted-foreground text-xs">
          {said ?? 'or / at the start of a line'}
        </span>
      </div>
    </div>
  )
}
