'use client'
import { useId } from 'react'
import { Switch } from '@/components/ui/switch'
import { setKeysEnabled } from '@/lib/keyboard/shortcut-store'
import { useKeysEnabled } from '@/lib/keyboard/use-shortcuts'

/** Turns all single keys of this browser on or off. */
export function KeysSwitch() {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-4 rounded-md border border-border px-3 py-2">
      <label htmlFor={id}>Single keys act in this browser</label>
      <Switch id={id} checked={useKeysEnabled()} onCheckedChange={setKeysEnabled} />
    </div>
  )
}
