'use client'
import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Recipient } from '@/lib/tickets/recipients'
import type { RecipientsChoice } from './use-reply-recipients'

interface RecipientsFieldProps {
  choice: RecipientsChoice
  error: string | undefined
}

/** Who gets the reply; each can be left out of this one, and whoever else has a part in the ticket can be added. */
export function RecipientsField({ choice, error }: RecipientsFieldProps) {
  const { to, cc, out } = choice
  if (to.length + cc.length + out.length === 0) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <legend className="sr-only">Who gets this reply</legend>
      <span className="text-muted-foreground">To:</span>
      {to.map((person) => (
        // One stays: somebody has to get it.
        <Chip
          key={person.email}
          person={person}
          {...(to.length > 1 && { leaveOut: choice.leaveOut })}
        />
      ))}
      {to.length === 0 && <span className="text-muted-foreground">nobody yet</span>}
      {cc.length > 0 && <span className="text-muted-foreground">Cc:</span>}
      {cc.map((person) => (
        <Chip key={person.email} person={person} leaveOut={choice.leaveOut} />
      ))}
      {out.map(({ email, name }) => (
        <Button
          key={email}
          size="sm"
          variant="ghost"
          title={email}
          className="max-w-full"
          aria-label={`Add ${name ?? email} to this reply`}
          onClick={() => choice.add(email)}
        >
          <Plus aria-hidden />
          <span className="truncate">{name ?? email}</span>
        </Button>
      ))}
      {choice.changed && (
        <Button size="sm" variant="ghost" onClick={choice.reset}>
          As usual
        </Button>
      )}
      {error && (
        <p role="alert" className="basis-full text-red-ink text-xs">
          {error}
        </p>
      )}
    </fieldset>
  )
}

interface ChipProps {
  person: Recipient
  leaveOut?: (email: string) => void
}

function Chip({ person: { email, name }, leaveOut }: ChipProps) {
  return (
    <span
      title={email}
      className="inline-flex min-h-7 min-w-0 max-w-full items-center gap-1 rounded-md bg-neutral-soft px-2 text-neutral-ink"
    >
      <span className="truncate">{name ?? email}</span>
      {leaveOut && (
        <button
          type="button"
          aria-label={`Leave ${name ?? email} out of this reply`}
          className="rounded hover:bg-muted [&_svg]:size-3.5"
          onClick={() => leaveOut(email)}
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  )
}
