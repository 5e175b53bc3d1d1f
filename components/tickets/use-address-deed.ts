'use client'
import { useEffect, useEffectEvent } from 'react'
import type { Shortcut } from '@/lib/keyboard/shortcut'

/** What the fragment of a ticket's address may ask for. */
const DEEDS = ['reply', 'note', 'assign', 'status', 'triage']

/** Does what the address asks for, once, where the reader may: the queue leads straight to a deed. */
export function useAddressDeed(shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent(() => {
    const asked = location.hash.slice(1)
    if (!DEEDS.includes(asked)) return
    history.replaceState(history.state, '', location.pathname + location.search)
    shortcuts.find(({ deed }) => deed === asked)?.run()
  })
  useEffect(() => run(), [])
}
