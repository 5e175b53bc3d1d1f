'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DraftFiles } from './use-draft-files'

interface SendWhenReady {
  /** Sends, once the files are there. */
  send: () => Promise<void>
  /** It was asked for and waits for them. */
  waiting: boolean
  /** Why it was not sent. */
  trouble: string | null
}

/** The part of a message that names its files; none where it has none. */
type WithFiles = { attachments?: string[] }

const FAILED = 'A file was not attached: try it again or take it away, then send.'

/** A message leaves with all of its files or not at all. */
export function useSendWhenReady(
  { ready, busy, failed }: Pick<DraftFiles, 'ready' | 'busy' | 'failed'>,
  deliver: (files: WithFiles) => Promise<void>,
): SendWhenReady {
  const [waiting, setWaiting] = useState(false)
  const [asked, setAsked] = useState(false)
  const go = useEffectEvent(async () => {
    setWaiting(false)
    if (failed) return
    setAsked(false)
    await deliver(ready.length > 0 ? { attachments: ready.map(({ id }) => id) } : {})
  })
  useEffect(() => {
    if (waiting && !busy) void go()
  }, [waiting, busy])
  const send = async () => {
    setAsked(true)
    setWaiting(true)
  }
  return { send, waiting, trouble: asked && failed && !busy ? FAILED : null }
}
