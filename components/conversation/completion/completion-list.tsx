'use client'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { cn } from '@/lib/cn'
import type { Outcome } from '@/lib/outcome'
import type { WatchedField } from './use-trigger'

export interface Option {
  id: string
  label: string
  /** What tells it apart, in small. */
  detail: string
}

export interface CompletionListProps<O extends Option> extends WatchedField {
  /** What the list holds, read out. */
  label: string
  load: (query: string) => Promise<Outcome<O[]>>
  onPick: (option: O) => void
  onLeave: () => void
}

const PAUSE_MS = 100

/** The list under an editor: the focus stays in the text, arrows choose, Enter or Tab takes, Escape leaves. */
export function CompletionList<O extends Option>(props: CompletionListProps<O>) {
  const { field, trigger, label, onPick } = props
  const id = useId()
  const options = useOptions(props)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, Math.max(options.length - 1, 0))
  const idOf = (index: number) => `${id}-${index}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin at the top again
  useEffect(() => setChosen(0), [trigger.query])
  useListKeys(field, {
    count: options.length,
    move: (step) => setChosen((at + step + options.length) % options.length),
    take: () => options[at] && onPick(options[at]),
    leave: props.onLeave,
  })
  useDescribed(field, { list: id, active: options.length > 0 ? idOf(at) : null })
  return (
    <div className="relative">
      <ul
        id={id}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern of a list that completes
        role="listbox"
        aria-label={label}
        hidden={options.length === 0}
        className="absolute top-0 right-0 left-0 z-20 max-h-64 overflow-y-auto rounded-md border border-border bg-popover p-1 text-sm shadow-lg"
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, which keeps the focus
          <li
            key={option.id}
            id={idOf(index)}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
            className={cn('flex gap-2 rounded px-2 py-1.5', index === at && 'bg-muted')}
          >
            <span className="truncate">{option.label}</span>
            <span className="ml-auto truncate text-muted-foreground">{option.detail}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {options.length > 0 && `${options.length} to choose from by the arrow keys.`}
      </p>
    </div>
  )
}

/** What was found for the words; a late answer is dropped. */
function useOptions<O extends Option>({ trigger, load }: CompletionListProps<O>): O[] {
  const [options, setOptions] = useState<O[]>([])
  const ask = useEffectEvent(load)
  useEffect(() => {
    let current = true
    const search = async () => {
      const found = await ask(trigger.query)
      if (current) setOptions(found.ok ? found.value : [])
    }
    const timer = setTimeout(() => void search(), PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [trigger.query])
  return options
}

interface ListKeys {
  count: number
  move: (step: number) => void
  take: () => void
  leave: () => void
}

function deedOf(key: string, keys: ListKeys): (() => void) | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') return () => keys.move(key === 'ArrowDown' ? 1 : -1)
  if (key === 'Enter' || key === 'Tab') return keys.take
  return key === 'Escape' ? keys.leave : null
}

/** While the list shows something, these keys are its own; the editor gets all others. */
function useListKeys(field: HTMLTextAreaElement, keys: ListKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    const deed = deedOf(event.key, keys)
    if (!deed || !plain || keys.count === 0 || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    deed()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    field.addEventListener('keydown', listen)
    return () => field.removeEventListener('keydown', listen)
  }, [field])
}

/** Tells assistive technology which option is chosen while the focus stays in the text. */
function useDescribed(
  field: HTMLTextAreaElement,
  { list, active }: { list: string; active: string | null },
): void {
  useEffect(() => {
    if (active === null) return
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', list)
    field.setAttribute('aria-activedescendant', active)
    return () => {
      for (const name of ['autocomplete', 'controls', 'activedescendant']) {
        field.removeAttribute(`aria-${name}`)
      }
    }
  }, [field, list, active])
}
