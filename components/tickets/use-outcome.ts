'use client'
import { useCallback, useState, useTransition } from 'react'
import { type Failure, fail, type Outcome } from '@/lib/outcome'

export interface OutcomeState {
  run: <T>(write: () => Promise<Outcome<T>>) => Promise<Outcome<T>>
  pending: boolean
  /** A sentence for the whole form; null when all is well. */
  message: string | null
  errorAt: (path: string) => string | undefined
}

const OFFLINE =
  'The server could not be reached, so it is not known to be saved. Your words are kept: look, then send again.'

/** Runs one write of a form and keeps what to say about it: pending, a sentence, errors at fields. */
export function useOutcome(): OutcomeState {
  const [pending, startTransition] = useTransition()
  const [failure, setFailure] = useState<Failure | null>(null)

  const run: OutcomeState['run'] = useCallback(
    (write) =>
      new Promise((resolve) => {
        startTransition(async () => {
          const result = await attempt(write)
          setFailure(result.ok ? null : result)
          resolve(result)
        })
      }),
    [],
  )
  const errorAt = (path: string) => failure?.errors?.find((error) => error.path === path)?.message
  return { run, pending, message: failure?.message ?? null, errorAt }
}

/**
 * A lost connection is an expected thing here. A redirect (the session's end) goes on to the router,
 * which knows it by its `digest`.
 */
async function attempt<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'digest' in error) throw error
    return fail('BUSY', OFFLINE)
  }
}
