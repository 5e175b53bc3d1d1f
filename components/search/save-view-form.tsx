'use client'
import { useState } from 'react'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import type { Outcome } from '@/lib/outcome'

export interface SaveViewFormProps {
  query: string
  mayShare: boolean
  onSave: (input: { name: string; query: string; shared: boolean }) => Promise<Outcome<unknown>>
}

/** Keeps the present search under a name. */
export function SaveViewForm({ query, mayShare, onSave }: SaveViewFormProps) {
  const { run, pending, message } = useOutcome()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = async () => {
    const saved = await run(() => onSave({ name, query, shared }))
    if (!saved.ok) return
    setName('')
    toast.success(`Saved as “${name.trim()}”`)
  }
  return (
    <form action={save} className="flex flex-col gap-2">
      <Field label="Save this search as" error={message ?? undefined} required>
        <Input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </Field>
      {mayShare && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
        <label className="flex items-center gap-2 text-sm">
          <Checkbox checked={shared} onCheckedChange={setShared} />
          Share with the team
        </label>
      )}
      <Button type="submit" size="sm" pending={pending} className="self-start">
        Save the view
      </Button>
    </form>
  )
}
