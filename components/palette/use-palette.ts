'use client'
import { useEffect, useState } from 'react'

/** The palette while it is open: on which row of the queue the focus was, if on one. */
export interface OpenPalette {
  row: string | null
}

const OTHER_WINDOW = '[role=dialog],[role=alertdialog],[role=menu]'

/** Cmd-K and Ctrl-K open the palette and close it; while another window is open they do nothing. */
export function usePalette() {
  const [palette, setPalette] = useState<OpenPalette | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return
      event.preventDefault()
      setPalette((open) => (open || document.querySelector(OTHER_WINDOW) ? null : at()))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { palette, open: () => setPalette(at()), close: () => setPalette(null) }
}

function isPaletteKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey) return false
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
}

function at(): OpenPalette {
  const row = document.activeElement?.closest('tr[data-number]')
  return { row: row?.getAttribute('data-number') ?? null }
}
