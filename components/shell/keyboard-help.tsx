'use client'
import Link from 'next/link'
import { KeysSwitch } from '@/components/keyboard/keys-switch'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import type { BoundShortcut } from '@/lib/keyboard/shortcut'
import { useKnownShortcuts } from '@/lib/keyboard/use-shortcuts'

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
        <p className="text-sm">
          <Link
            href="/settings/keyboard"
            onClick={() => onOpenChange(false)}
            className="text-link underline-offset-2 hover:underline"
          >
            Choose other keys
          </Link>
        </p>
      </DialogContent>
    </Dialog>
  )
}

function KeyGroup({ name, shortcuts }: { name: string; shortcuts: BoundShortcut[] }) {
  const byLabel = Map.groupBy(shortcuts, (shortcut) => shortcut.label)
  return (
    <section>
      <h3 className="mb-1 font-medium text-muted-foreground text-xs">{name}</h3>
      <dl>
        {[...byLabel].map(([label, same]) => (
          <div key={label} className="flex items-center justify-between gap-4 py-1">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              <Keys keys={same.flatMap(({ keys }) => keys)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Keys({ keys }: { keys: string[] }) {
  if (keys.length === 0) return <span className="text-muted-foreground text-xs">off</span>
  return keys.map((each) => <Kbd key={each}>{KEY_SIGNS[each] ?? each}</Kbd>)
}
