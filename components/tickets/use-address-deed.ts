'use client'
import { useEffect, useEffectEvent } from 'react'
import type { Shortcut } from '@/lib/keyboard/shortcut'

/** What the fragment of a ticket's address asks for, as the key that does it. */
const KEYS: Record<string, string> = {
  '#reply': 'r',
  '#note': 'c',
  '#assign': 'a',
  '#status': 's',
  '#triage': 'p',
}

/** Does what the address asks for, once, where the reader may: the queue leads straight to a deed. */
export function useAddressDeed(shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent(() => {
    const keys = KEYS[location.hash]
    if (!keys) return
    history.replaceState(history.state, '', location.pathname + location.search)
    shortcuts.find((shortcut) => shortcut.keys === keys)?.run()
  })
  useEffect(() => run(), [])
}
