'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type ChangeableDeed, wordsOf } from '@/lib/keyboard/deed-words'
import { resetKeys } from '@/lib/keyboard/shortcut-store'
import { useKeyMap } from '@/lib/keyboard/use-shortcuts'
import { KeyRow } from './key-row'
import { KeysSwitch } from './keys-switch'

/** The single keys of this browser: each can be another one, or off (WCAG 2.1.4). */
export function KeysPanel({ deeds }: { deeds: ChangeableDeed[] }) {
  const changed = Object.keys(useKeyMap()).length > 0
  const [said, setSaid] = useState('')
  const groups = Map.groupBy(deeds, (deed) => wordsOf(deed).group)
  const reset = () => {
    resetKeys()
    setSaid('All keys are as usual again.')
  }
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 p-3 sm:p-5">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="font-semibold text-xl">Keyboard</h1>
          <p className="max-w-prose text-muted-foreground text-sm">
            Your keys in this browser. Arrows, Enter, Escape and keys held with Ctrl or ⌘ stay as
            they are.
          </p>
        </div>
        <Button disabled={!changed} onClick={reset}>
          Reset all
        </Button>
      </header>
      <KeysSwitch />
      <p role="status" className="sr-only">
        {said}
      </p>
      {[...groups].map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h2 className="mb-1 font-medium text-muted-foreground text-sm">{group}</h2>
          <ul className="rounded-lg border border-border bg-card">
            {members.map((deed) => (
              <KeyRow key={deed} deed={deed} deeds={deeds} onSay={setSaid} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
