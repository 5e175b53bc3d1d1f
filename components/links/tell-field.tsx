'use client'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Recipient } from '@/lib/tickets/recipients'

interface TellFieldProps {
  name: string
  /** The ticket on which they are told. */
  number: number
  people: readonly Recipient[]
  /** What stands there until somebody writes over it. */
  words: string
  /** They are told unless somebody says no. */
  told?: boolean
  error: string | undefined
}

/** Whether the requester of a ticket is told, and in which words. */
export function TellField({ name, number, people, words, told = false, error }: TellFieldProps) {
  const [on, setOn] = useState(told)
  const [typed, setTyped] = useState<string | null>(null)
  if (people.length === 0) {
    return <p className="text-muted-foreground text-sm">#{number} has nobody outside to be told.</p>
  }
  const who = people.map((one) => one.name ?? one.email).join(', ')
  return (
    <div className="flex flex-col gap-2">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control */}
      <label className="flex items-start gap-2 text-sm">
        <Checkbox checked={on} onCheckedChange={setOn} className="mt-0.5" />
        <span className="min-w-0 break-words">
          Tell {who} on #{number}
        </span>
      </label>
      {on && (
        <Field
          label={`Notice on #${number}`}
          hint="They read it. It answers nothing: no clock stops."
          error={error}
        >
          <Textarea
            name={name}
            rows={4}
            required
            value={typed ?? words}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      )}
    </div>
  )
}
