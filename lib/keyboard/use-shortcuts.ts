'use client'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Shortcut } from './shortcut'
import { addShortcuts, areKeysEnabled, listShortcuts, watchShortcuts } from './shortcut-store'

const NONE: readonly Shortcut[] = []

/**
 * Offers shortcuts while the calling component is on the screen. What they do is read at the press, so
 * `run` may close over anything; which keys there are is told by `shortcuts` at the first render.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((keys: string) => {
    shortcuts.find((each) => each.keys === keys)?.run()
  })
  const known = shortcuts.map((each) => each.keys).join('|')
  const offered = useEffectEvent(() =>
    shortcuts.map((each) => ({ ...each, run: () => run(each.keys) })),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of keys is offered anew
  useEffect(() => addShortcuts(offered()), [known])
}

/** All shortcuts that act on the present screen, for the help. */
export function useKnownShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(watchShortcuts, listShortcuts, () => NONE)
}

/** Whether single keys are switched on in this browser. */
export function useKeysEnabled(): boolean {
  return useSyncExternalStore(watchShortcuts, areKeysEnabled, () => true)
}
