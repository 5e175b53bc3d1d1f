'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { submitWith } from '@/components/tickets/submit-with'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { readTypedKeys } from '@/lib/keyboard/deed-words'

interface KeyFormProps {
  label: string
  keys: string | null
  /** Why it cannot be; null when it was chosen. */
  onChoose: (keys: string) => string | null
  onLeave: () => void
}

/** Where a new key is pressed: a text field, so that any way of writing reaches it. */
export function KeyForm({ label, keys, onChoose, onLeave }: KeyFormProps) {
  const [typed, setTyped] = useState(keys ?? '')
  const [refused, setRefused] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const send = async () => {
    const chosen = readTypedKeys(typed)
    setRefused(chosen === null ? 'Press a key, or two one after another.' : onChoose(chosen))
  }
  const leaveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') onLeave()
  }
  return (
    <form
      onSubmit={submitWith(send)}
      onKeyDown={leaveByKey}
      className="flex w-full flex-wrap items-start gap-2 sm:w-96"
    >
      <Field
        label={`New key for ${label}`}
        hint="One key, or two one after another; Enter keeps it."
        error={refused ?? undefined}
        className="min-w-40 flex-1"
      >
        <Input
          ref={input}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono"
          value={typed}
          onChange={(event) => {
            setTyped(readTypedKeys(event.target.value) ?? '')
            setRefused(null)
          }}
        />
      </Field>
      <div className="flex gap-1 pt-6">
        <Button type="submit" variant="primary">
          Keep
        </Button>
        <Button variant="ghost" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
