'use client'
import { useCallback, useRef, useState } from 'react'
import type { Failure } from '@/lib/outcome'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import { type BulkJob, sendBulk } from './send-bulk'

export interface BulkRun {
  /** Null until something was started. */
  job: BulkJob | null
  running: boolean
  results: readonly BulkResult[]
  /** Why it could not go on. */
  trouble: string | null
  start: (job: BulkJob) => void
  /** Ends it after the part that is on its way. */
  stop: () => void
  /** Takes back what was done; null where there is nothing that can be. */
  undo: (() => void) | null
}

/** A lost connection leaves open what became of the part that was on its way. */
function troubleOf({ code, message }: Failure): string {
  if (code !== 'BUSY') return message
  return `${message} The part that was on its way may have been done: look before you go on.`
}

const UNDOABLE = ['ASSIGN', 'STATUS', 'NO_ACTION']

/** One job of many tickets: what has become of it so far, and the way back. */
export function useBulkRun(): BulkRun {
  const [job, setJob] = useState<BulkJob | null>(null)
  const [running, setRunning] = useState(false)
  const [results, setResults] = useState<readonly BulkResult[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const stopped = useRef(false)

  const start = useCallback(async (next: BulkJob) => {
    stopped.current = false
    setJob(next)
    setRunning(true)
    setResults([])
    setTrouble(null)
    const failure = await sendBulk(next, {
      onResults: (more) => setResults((before) => [...before, ...more]),
      isStopped: () => stopped.current,
    })
    setTrouble(failure && troubleOf(failure))
    setRunning(false)
  }, [])
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  const done = results.flatMap(({ number, outcome, version }) =>
    outcome === 'DONE' && version !== null ? [{ number, version }] : [],
  )
  const canUndo = !running && job && UNDOABLE.includes(job.action.kind) && done.length > 0
  const undo = () => void start({ tickets: done, action: { kind: 'UNDO' } })
  return { job, running, results, trouble, start, stop, undo: canUndo ? undo : null }
}
