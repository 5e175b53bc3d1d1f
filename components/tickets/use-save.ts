'use client'
import { useCallback, useState, useTransition } from 'react'
import { type FieldError, fail } from '@/lib/outcome'
import type { TicketView } from '@/lib/tickets/view'
import { useTicketDesk } from './desk-context'
import type { SaveResult, TicketTarget } from './ticket-actions'
import { whatChanged } from './what-changed'

export interface Save {
  /** Sends, with the version that the screen holds. Resolves to whether it went through. */
  run: (write: (target: TicketTarget) => Promise<SaveResult>) => Promise<boolean>
  pending: boolean
  /** A sentence for the whole form; null when all is well. */
  message: string | null
  /** For a stale write: what others changed meanwhile. */
  stale: string[]
  errorAt: (path: string) => string | undefined
}

interface Trouble {
  message: string
  errors: FieldError[]
  stale: string[]
}

const OFFLINE =
  'The server could not be reached. Nothing was sent; your words are kept, so send again in a moment.'

/** One write of the ticket screen: pending, field errors, staleness, and words kept when it fails. */
export function useSave(): Save {
  const { target, ticket, noteOwnWrite } = useTicketDesk()
  const [pending, startTransition] = useTransition()
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const run: Save['run'] = useCallback(
    (write) =>
      new Promise((resolve) => {
        startTransition(async () => {
          const result = await attempt(() => write(target))
          if (result.ok) noteOwnWrite(target.version, result.value.version)
          setTrouble(result.ok ? null : troubleOf(result, ticket))
          resolve(result.ok)
        })
      }),
    [target, ticket, noteOwnWrite],
  )
  const errorAt = (path: string) => trouble?.errors.find((error) => error.path === path)?.message
  return { run, pending, message: trouble?.message ?? null, stale: trouble?.stale ?? [], errorAt }
}

/**
 * A lost connection is an expected thing here; a redirect (the session's end) goes on to the router,
 * which throws it as an error with a `digest`.
 */
async function attempt(write: () => Promise<SaveResult>): Promise<SaveResult> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'digest' in error) throw error
    return fail('BUSY', OFFLINE)
  }
}

function troubleOf(failure: Extract<SaveResult, { ok: false }>, shown: TicketView): Trouble {
  const current = failure.code === 'STALE' && isTicket(failure.current) ? failure.current : null
  return {
    message: failure.message,
    errors: failure.errors ?? [],
    stale: current ? whatChanged(shown, current) : [],
  }
}

/** The server sends the viewer's own `TicketView` with a stale write. */
function isTicket(value: unknown): value is TicketView {
  return typeof value === 'object' && value !== null && 'messages' in value && 'version' in value
}
