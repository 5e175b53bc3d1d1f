'use client'
import { useCallback, useRef, useState } from 'react'
import type { Failure } from '@/lib/outcome'
import type { BulkResult } from '@/lib/tickets/bulk-view'
import { type BulkJob, sendBulk } from './send-bulk'
import { useSecondsLeft } from './use-seconds-left'

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
  /** Seconds until the replies are sent and nothing can be taken back; null where no replies wait. */
  secondsLeft: number | null
}

/** A lost connection leaves open what became of the part that was on its way. */
function troubleOf({ code, message }: Failure): string {
  if (code !== 'BUSY') return message
  return `${message} The part that was on its way may have been done: look before you go on.`
}

const UNDOABLE = ['ASSIGN', 'STATUS', 'NO_ACTION', 'TAG']

const waitOf = ({ action }: BulkJob) => (action.kind === 'REPLY' && action.undoSeconds) || null

/** One job of many tickets: what has become of it so far, and the way back. */
export function useBulkRun(): BulkRun {
  const [job, setJob] = useState<BulkJob | null>(null)
  const [running, setRunning] = useState(false)
  const [results, setResults] = useState<readonly BulkResult[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [until, setUntil] = useState<number | null>(null)
  const left = useSecondsLeft(until)
  const stopped = useRef(false)

  const start = useCallback(async (next: BulkJob) => {
    stopped.current = false
    setJob(next)
    setRunning(true)
    setResults([])
    setTrouble(null)
    const wait = waitOf(next)
    setUntil(wait && performance.now() + wait * 1000)
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
  const secondsLeft = job && waitOf(job) !== null ? left : null
  const inTime = job && (UNDOABLE.includes(job.action.kind) || (secondsLeft ?? 0) > 0)
  const canUndo = !running && inTime && done.length > 0
  const undo = canUndo ? () => void start({ tickets: done, action: { kind: 'UNDO' } }) : null
  return { job, running, results, trouble, start, stop, undo, secondsLeft }
}
