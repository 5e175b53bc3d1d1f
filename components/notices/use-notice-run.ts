'use client'
import { useCallback, useRef, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import type { NoticeResult, NoticesSent } from '@/lib/notices/view'
import type { Outcome } from '@/lib/outcome'
import { type NoticePart, type NoticeTicket, partsOf } from './notice-job'

/** What all parts of a job say alike. */
export interface NoticeWords {
  template: string
  /** The arrival that the drafts name; null for none. */
  arrivalAt: string | null
}

export interface NoticeRun {
  running: boolean
  /** Tickets of the job, and how many of them are done. */
  total: number
  done: number
  results: readonly NoticeResult[]
  /** Why it could not go on. */
  trouble: string | null
  start: (tickets: readonly NoticeTicket[], words: NoticeWords) => void
  /** Ends it after the part that is on its way. */
  stop: () => void
  /** Takes up what is left; null where nothing is. */
  goOn: (() => void) | null
}

interface Job extends NoticeWords {
  parts: readonly NoticePart[]
}

/** One part; the same key whenever it is asked for again, so that what it did is told and not done twice. */
function sendPart({ template, arrivalAt }: Job, part: NoticePart): Promise<Outcome<NoticesSent>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': part.key }
  const body = JSON.stringify({ tickets: part.tickets, template, arrivalAt })
  return fetchJson('/api/v1/workload/notices', { method: 'POST', headers, body })
}

interface Watch {
  onPart: (part: NoticePart, told: NoticesSent) => void
  isStopped: () => boolean
}

/** Sends the parts from one on; ends with why it could not go on, null when it came to its end or was stopped. */
async function sendParts(job: Job, from: number, watch: Watch): Promise<string | null> {
  for (const part of job.parts.slice(from)) {
    if (watch.isStopped()) return null
    const answer = await sendPart(job, part)
    if (!answer.ok) return answer.message
    watch.onPart(part, answer.value)
  }
  return null
}

const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
const countTickets = (parts: readonly NoticePart[]) =>
  parts.reduce((sum, { tickets }) => sum + tickets.length, 0)

/** Sends notices in parts, one after the other, and tells of each. */
export function useNoticeRun(): NoticeRun {
  const [job, setJob] = useState<Job | null>(null)
  const [sent, setSent] = useState(0)
  const [running, setRunning] = useState(false)
  const [results, setResults] = useState<readonly NoticeResult[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const stopped = useRef(false)

  const send = useCallback(async (next: Job, from: number) => {
    stopped.current = false
    setRunning(true)
    setTrouble(null)
    const onPart = (part: NoticePart, told: NoticesSent) => {
      setResults((before) => [...before, ...told.results])
      setSent(next.parts.indexOf(part) + 1)
    }
    setTrouble(await sendParts(next, from, { onPart, isStopped: () => stopped.current }))
    setRunning(false)
  }, [])
  const start: NoticeRun['start'] = (tickets, words) => {
    const next = { ...words, parts: partsOf(tickets, newKey) }
    setJob(next)
    setSent(0)
    setResults([])
    void send(next, 0)
  }
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  const parts = job?.parts ?? []
  const goOn = !running && job && sent < parts.length ? () => void send(job, sent) : null
  const [total, done] = [countTickets(parts), countTickets(parts.slice(0, sent))]
  return { running, total, done, results, trouble, start, stop, goOn }
}
