'use client'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { toast } from '@/components/ui/toast'
import { type ChangeableDeed, placesOf, usualKeys, wordsOf } from '@/lib/keyboard/deed-words'
import { keysOf } from '@/lib/keyboard/key-map'
import { chooseKeys } from '@/lib/keyboard/shortcut-store'
import { useKeyMap } from '@/lib/keyboard/use-shortcuts'
import { KeyForm } from './key-form'
import { refuseKeys } from './refuse-keys'

export interface KeyRowProps {
  deed: ChangeableDeed
  /** All that the person has keys for: no two may need the same. */
  deeds: readonly ChangeableDeed[]
  /** Read out what was done. */
  onSay: (words: string) => void
}

/** One deed, its key, and what can be done with it. */
export function KeyRow({ deed, deeds, onSay }: KeyRowProps) {
  const map = useKeyMap()
  const [editing, setEditing] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const { label, on } = wordsOf(deed)
  const keys = keysOf(map, deed)
  const leave = () => {
    setEditing(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  const choose = (chosen: string): string | null => {
    const refused = refuseKeys(map, { deed, keys: chosen }, deeds)
    if (refused) return refused
    chooseKeys(deed, chosen === usualKeys(deed) ? undefined : chosen)
    onSay(`${label}: ${chosen}`)
    leave()
    return null
  }
  const switchOff = () => {
    chooseKeys(deed, null)
    onSay(`${label}: off`)
    leave()
  }
  const toUsual = () => {
    const refused = choose(usualKeys(deed))
    if (refused) toast.error(refused)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-border border-b px-3 py-2 last:border-b-0">
      <div className="min-w-32 flex-1">
        <p className="font-medium">{label}</p>
        {on && <p className="text-muted-foreground text-xs">{placesOf(deed)}</p>}
      </div>
      {editing ? (
        <KeyForm label={label} keys={keys} onChoose={choose} onLeave={leave} />
      ) : (
        <>
          {keys === null ? (
            <span className="text-muted-foreground text-sm">off</span>
          ) : (
            <Kbd>{keys}</Kbd>
          )}
          <div className="flex gap-1">
            <Button
              ref={change}
              size="sm"
              aria-label={`Change the key of ${label}`}
              onClick={() => setEditing(true)}
            >
              Change
            </Button>
            {keys !== null && (
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Switch ${label} off`}
                onClick={switchOff}
              >
                Off
              </Button>
            )}
            {keys !== usualKeys(deed) && (
              <Button size="sm" variant="ghost" aria-label={`Reset ${label}`} onClick={toUsual}>
                Reset
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  )
}
