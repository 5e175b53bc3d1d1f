'use client'
import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { STATUS_WORDS } from '@/components/tickets/words'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { listThens, rememberThen, type Then, thenOn, useThen } from './then-choice'

interface SendButtonProps {
  pending: boolean
  /** The form is not ready to be sent. */
  disabled: boolean
}

function wordsOf(then: Then): string {
  return then === null ? 'Send reply' : `Send and set to ${STATUS_WORDS[then]}`
}

/** Sends as one did last; who may set the status can send otherwise, which is remembered. */
export function SendButton({ pending, disabled }: SendButtonProps) {
  const { ticket, rights, reader } = useTicketDesk()
  const then = thenOn(ticket.status, useThen(reader.id))
  if (!rights.setStatus) {
    return (
      <Button type="submit" variant="primary" disabled={disabled} pending={pending}>
        {pending ? 'Sending…' : wordsOf(null)}
      </Button>
    )
  }
  return (
    <div className="flex gap-px">
      <Button
        type="submit"
        variant="primary"
        disabled={disabled}
        pending={pending}
        className="rounded-r-none"
      >
        {pending ? 'Sending…' : wordsOf(then)}
      </Button>
      <OtherWays then={then} disabled={disabled || pending} />
    </div>
  )
}

function OtherWays({ then, disabled }: { then: Then; disabled: boolean }) {
  const { ticket, reader } = useTicketDesk()
  const trigger = useRef<HTMLButtonElement>(null)
  const chosen = useRef(false)
  const choose = (value: string) => {
    rememberThen(reader.id, listThens(ticket.status).find((status) => status === value) ?? null)
    chosen.current = true
  }
  // Sending can point at a field that is missing, so it waits until the menu has given the focus back.
  const finish = (event: Event) => {
    if (!chosen.current) return
    chosen.current = false
    event.preventDefault()
    trigger.current?.focus()
    trigger.current?.form?.requestSubmit()
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          ref={trigger}
          variant="primary"
          disabled={disabled}
          aria-label="Send in another way"
          className="rounded-l-none px-1.5"
        >
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={finish}>
        <DropdownMenuRadioGroup value={then ?? ''}>
          {[...listThens(ticket.status), null].map((way) => (
            <DropdownMenuRadioItem key={way} value={way ?? ''} onSelect={() => choose(way ?? '')}>
              {way === null ? 'Send and leave it as it is' : wordsOf(way)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
