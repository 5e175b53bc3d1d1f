'use client'
import { useEffect } from 'react'
import { isTakenKey } from './is-typing'
import { followKeys, type KeyState, NO_KEYS } from './key-sequence'
import { areKeysEnabled, listShortcuts, noteStored } from './shortcut-store'

/** Listens for all offered shortcuts; once per page. */
export function useKeyListener(): void {
  useEffect(() => {
    let state: KeyState = NO_KEYS
    const listen = (event: KeyboardEvent) => {
      if (!areKeysEnabled() || isTakenKey(event)) return
      const known = listShortcuts().flatMap((each) => each.keys)
      const step = followKeys(known, state, { key: event.key, at: event.timeStamp })
      state = step.state
      if (step.hit !== null) act(step.hit, event)
    }
    window.addEventListener('keydown', listen)
    window.addEventListener('storage', noteStored)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('storage', noteStored)
    }
  }, [])
}

function act(keys: string, event: KeyboardEvent): void {
  const shortcut = listShortcuts().findLast((each) => each.keys.includes(keys))
  if (!shortcut || (event.repeat && !shortcut.repeats)) return
  if (event.key === 'Enter' && isPressable(event.target)) return
  event.preventDefault()
  shortcut.run()
}

/** A button or link in focus has its own use for Enter. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('a[href],button,summary,input')
}
