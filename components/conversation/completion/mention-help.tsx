'use client'
import { lazy, Suspense, useRef } from 'react'
import { useTrigger } from './use-trigger'

const MentionList = lazy(() =>
  import('./mention-list').then((module) => ({ default: module.MentionList })),
)

/** Offers colleagues once an `@` is typed in the form that it stands in. */
export function MentionHelp() {
  const anchor = useRef<HTMLDivElement>(null)
  const { open, leave } = useTrigger(anchor, '@')
  return (
    <div ref={anchor} className="-mt-3">
      <Suspense>{open && <MentionList {...open} onLeave={leave} />}</Suspense>
    </div>
  )
}
