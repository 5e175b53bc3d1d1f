'use client'
import { useId } from 'react'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Switch } from '@/components/ui/switch'
import type { Shortcut } from '@/lib/keyboard/shortcut'
import { setKeysEnabled } from '@/lib/keyboard/shortcut-store'
import { useKeysEnabled, useKnownShortcuts } from '@/lib/keyboard/use-shortcuts'

/** What stands on a key whose name is long. */
const KEY_SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' }

export interface KeyboardHelpProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** All keys of the present screen, and the switch that turns single keys off. */
export function KeyboardHelp({ open, onOpenChange }: KeyboardHelpProps) {
  const groups = Map.groupBy(useKnownShortcuts(), (shortcut) => shortcut.group)
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Keyboard"
        description="Keys act on the row or ticket in focus, and never while you type."
        className="max-w-xl"
      >
        <KeysSwitch />
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {[...groups].map(([group, shortcuts]) => (
            <KeyGroup key={group} name={group} shortcuts={shortcuts} />
          ))}
        </div>
      </DialogContent>
    </Dialog>
  )
}

function KeyGroup({ name, shortcuts }: { name: string; shortcuts: Shortcut[] }) {
  const byLabel = Map.groupBy(shortcuts, (shortcut) => shortcut.label)
  return (
    <section>
      <h3 className="mb-1 font-medium text-muted-foreground text-xs">{name}</h3>
      <dl>
        {[...byLabel].map(([label, same]) => (
          <div key={label} className="flex items-center justify-between gap-4 py-1">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {same.map((each) => (
                <Kbd key={each.keys}>{KEY_SIGNS[each.keys] ?? each.keys}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function KeysSwitch() {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-4 rounded-md border border-border px-3 py-2">
      <label htmlFor={id}>Single keys act in this browser</label>
      <Switch id={id} checked={useKeysEnabled()} onCheckedChange={setKeysEnabled} />
    </div>
  )
}
