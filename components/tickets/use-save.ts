'use client'
import { useCallback } from 'react'
import { useTicketDesk } from './desk-context'
import type { SaveResult, TicketTarget } from './ticket-actions'
import { type OutcomeState, useOutcome } from './use-outcome'

export interface Save extends Omit<OutcomeState, 'run'> {
  /** Sends, with the version that the screen holds. Resolves to whether it went through. */
  run: (write: (target: TicketTarget) => Promise<SaveResult>) => Promise<boolean>
}

/**
 * One write of the ticket screen. A stale one needs no list of its own: the page refreshes and the
 * notice on top shows what changed, while the words stay in the form.
 */
export function useSave(): Save {
  const { target, noteOwnWrite } = useTicketDesk()
  const { run: send, ...state } = useOutcome()
  const run: Save['run'] = useCallback(
    async (write) => {
      const result = await send(() => write(target))
      if (result.ok) noteOwnWrite(target.version, result.value.version)
      return result.ok
    },
    [send, target, noteOwnWrite],
  )
  return { run, ...state }
}
