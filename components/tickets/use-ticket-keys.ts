'use client'
import { useEffect, useEffectEvent } from 'react'

/** One key, one deed: `r`, `Escape` and the like. */
export type KeyMap = Record<string, () => void>

/** Single keys of the ticket screen; never while typing, with a modifier, or under a dialog. */
export function useTicketKeys(keys: KeyMap, enabled: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const deed = keys[event.key]
    if (!deed || event.defaultPrevented || event.repeat || isTaken(event)) return
    event.preventDefault()
    deed()
  })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  if (document.querySelector('[role=dialog],[role=menu],[role=listbox]')) return true
  const at = event.target
  return at instanceof HTMLElement && (at.isContentEditable || at.matches('input,textarea,select'))
}
