'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Segment } from '@/lib/priority/types'
import { SEGMENT_WORDS } from './words'

export interface AccountChoice {
  id: string
  name: string
  segment: Segment
}

/** The accounts whose name or domain holds the text, of those that the viewer may use. */
export type FindAccounts = (text: string) => Promise<AccountChoice[]>

interface AccountPickerProps {
  chosen: { id: string; name: string }
  onChoose: (account: { id: string; name: string }) => void
  find: FindAccounts
  error: string | undefined
  label?: string
}

const PAUSE_MS = 150

/** Finds the account by a few letters; each match is a button, so that any keyboard reaches it. */
export function AccountPicker({
  chosen,
  onChoose,
  find,
  error,
  label = 'Account',
}: AccountPickerProps) {
  const [text, setText] = useState('')
  const matches = useMatches(text, find)
  if (chosen.id) {
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted-foreground">{label}</span>
        <strong>{chosen.name}</strong>
        <Button size="sm" onClick={() => onChoose({ id: '', name: '' })}>
          Change
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-1">
      <Field label={label} hint="Its name or mail domain." required error={error}>
        <Input
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <ul aria-label="Matching accounts" className="flex flex-col">
        {matches?.map((match) => (
          <li key={match.id}>
            <Button
              variant="ghost"
              className="w-full justify-start"
              onClick={() => onChoose(match)}
            >
              {match.name}
              <span className="text-muted-foreground">{SEGMENT_WORDS[match.segment]}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-muted-foreground text-xs empty:hidden">
        {matches?.length === 0 && 'No account matches.'}
      </p>
    </div>
  )
}

/** What was found for the text; null while there is nothing to look for. A late answer is dropped. */
function useMatches(text: string, find: FindAccounts): AccountChoice[] | null {
  const [matches, setMatches] = useState<AccountChoice[] | null>(null)
  useEffect(() => {
    let current = true
    const search = async () => {
      const found = text.trim() === '' ? null : await find(text.trim())
      if (current) setMatches(found)
    }
    const timer = setTimeout(() => void search(), PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, find])
  return matches
}
