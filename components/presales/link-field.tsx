'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { isLink, LINK_WORDS } from '@/lib/presales/is-link'
import { PART_LABELS } from '@/lib/presales/parts'

interface LinkFieldProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** The link to the Technical Design Document, looked at as soon as it is left. */
export function LinkField({ value, onChange, error }: LinkFieldProps) {
  const [left, setLeft] = useState(false)
  const wrong = (left || error) && value.trim() !== '' && !isLink(value.trim())
  // What the server said of an earlier text is over once it is a link.
  const lasting = error === LINK_WORDS ? undefined : error
  const said = wrong ? LINK_WORDS : lasting
  return (
    <Field
      label={PART_LABELS.designDocumentUrl}
      hint="A link that opens in a browser."
      required
      {...(said && { error: said })}
    >
      <Input
        inputMode="url"
        autoComplete="off"
        value={value}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
