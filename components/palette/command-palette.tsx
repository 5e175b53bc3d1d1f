'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { listShortcuts } from '@/lib/keyboard/shortcut-store'
import {
  type Entry,
  hitEntries,
  keyEntries,
  matching,
  placeEntries,
  recentEntries,
  typedEntries,
  viewEntries,
} from './entries'
import { useHits, useOwn } from './use-found'
import { useMacroEntries } from './use-macro-entries'
import type { OpenPalette } from './use-palette'
import { useSelected } from './use-selected'

export interface CommandPaletteProps {
  palette: OpenPalette
  places: { href: string; label: string }[]
  onClose: () => void
}

/** Everything one can do or go to, by typing a part of its name. */
export function CommandPalette({ palette, places, onClose }: CommandPaletteProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(true)
  const chosen = useRef<Entry | null>(null)
  // The keys of the screen below, as they were when the palette opened over it.
  const [keys] = useState(() => keyEntries(listShortcuts(), palette.row))
  const { recent, views } = useOwn()
  const macros = useMacroEntries()
  const { hits, trouble } = useHits(text)
  const known = [
    ...keys.filter(({ group }) => group !== 'Everywhere'),
    ...placeEntries(places),
    ...viewEntries(views),
    ...recentEntries(recent),
    ...keys.filter(({ group }) => group === 'Everywhere'),
    ...macros,
  ]
  const [ticket, find] = typedEntries(text)
  const shown = [...ticket, ...matching(known, text), ...find, ...hitEntries(hits)]
  const selected = useSelected(shown)
  const choose = (entry: Entry) => {
    chosen.current = entry
    setOpen(false)
  }
  // What was chosen may move the focus itself, so it is done when the palette has given the focus back.
  const finish = (event: Event) => {
    const deed = chosen.current?.deed
    if (deed) event.preventDefault()
    onClose()
    if (deed && 'href' in deed) router.push(deed.href)
    else deed?.run()
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent title="Command palette" className="max-w-xl" onCloseAutoFocus={finish}>
        <Command
          label="Command palette"
          shouldFilter={false}
          loop
          // A pointer that rests over the list would else choose whatever comes to lie under it.
          disablePointerSelection
          className="flex flex-col gap-2"
          {...selected}
        >
          <PaletteInput text={text} onText={setText} />
          <Command.List className="max-h-[52dvh] overflow-y-auto">
            {trouble && <p className="px-2 py-1.5 text-muted-foreground text-xs">{trouble}</p>}
            <Command.Empty className="px-2 py-6 text-center text-muted-foreground text-sm">
              Nothing goes by that name.
            </Command.Empty>
            {[...Map.groupBy(shown, ({ group }) => group)].map(([group, entries]) => (
              <EntryGroup key={group} name={group} entries={entries} onChoose={choose} />
            ))}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  )
}

function PaletteInput({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
    <div className="flex items-center gap-2 border-border border-b pb-2">
      <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <Command.Input
        autoFocus
        value={text}
        onValueChange={onText}
        maxLength={500}
        placeholder="A screen, a deed, a number, words of a ticket"
        className="w-full bg-transparent py-1 text-sm outline-none placeholder:text-muted-foreground"
      />
    </div>
  )
}

interface EntryGroupProps {
  name: string
  entries: Entry[]
  onChoose: (entry: Entry) => void
}

function EntryGroup({ name, entries, onChoose }: EntryGroupProps) {
  return (
    <Command.Group
      heading={name}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.id}
          value={entry.id}
          onSelect={() => onChoose(entry)}
          className="flex cursor-pointer items-center justify-between gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-muted data-[selected=true]:bg-selected"
        >
          <span className="min-w-0 truncate">{entry.label}</span>
          <Hint entry={entry} />
        </Command.Item>
      ))}
    </Command.Group>
  )
}

function Hint({ entry: { hint, keys } }: { entry: Entry }) {
  if (keys) return <Kbd>{keys}</Kbd>
  return hint && <span className="shrink-0 text-muted-foreground text-xs">{hint}</span>
}
