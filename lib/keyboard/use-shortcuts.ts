'use client'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { Deed } from './deeds'
import { type KeyMap, USUAL_KEYS } from './key-map'
import type { BoundShortcut, Shortcut } from './shortcut'
import {
  addShortcuts,
  areKeysEnabled,
  listShortcuts,
  readKeyMap,
  watchShortcuts,
} from './shortcut-store'

const NONE: readonly BoundShortcut[] = []

/**
 * Offers shortcuts while the calling component is on the screen. What they do is read at the press, so
 * `run` may close over anything; which deeds there are is told by `shortcuts` at the first render.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((deed: Deed) => {
    shortcuts.find((each) => each.deed === deed)?.run()
  })
  const known = shortcuts.map((each) => each.deed).join('|')
  const offered = useEffectEvent(() =>
    shortcuts.map((each) => ({ ...each, run: () => run(each.deed) })),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of deeds is offered anew
  useEffect(() => addShortcuts(offered()), [known])
}

/** All shortcuts of the present screen, for the help. */
export function useKnownShortcuts(): readonly BoundShortcut[] {
  return useSyncExternalStore(watchShortcuts, listShortcuts, () => NONE)
}

/** Whether single keys are switched on in this browser. */
export function useKeysEnabled(): boolean {
  return useSyncExternalStore(watchShortcuts, areKeysEnabled, () => true)
}

/** The keys that were chosen in this browser. */
export function useKeyMap(): KeyMap {
  return useSyncExternalStore(watchShortcuts, readKeyMap, () => USUAL_KEYS)
}
