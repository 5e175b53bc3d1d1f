'use client'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLive } from '@/components/shell/live/live-provider'
import {
  forget,
  hear,
  PRESENT_EVERY_MS,
  type Presence,
  type PresenceState,
  presenceWords,
  type Roster,
} from '@/lib/presence/presence'

const NOBODY: Roster = new Map()
/** Typing is told at most this often; who stops for as long is only looking. */
const TYPING_MS = 6_000

export interface PresenceHere {
  /** Who else is at the ticket, in a sentence; null when nobody is. */
  words: string | null
  /** Says that the reader is writing; called at every stroke. */
  noteTyping: () => void
}

/** Tells the others that the reader is at the ticket, and the reader who else is. */
export function usePresence(number: number, email: string): PresenceHere {
  const [roster, setRoster] = useState(NOBODY)
  const { subscribe, state } = useLive()
  const typingUntil = useRef(0)
  const stateNow = () => (Date.now() < typingUntil.current ? 'TYPING' : 'LOOKING')

  const heard = useEffectEvent((word: Presence) => {
    if (word.number !== number || word.email === email) return
    if (word.state === 'ARRIVED') tell(number, stateNow())
    setRoster((before) => hear(before, word, Date.now()))
  })
  const say = useEffectEvent((state?: PresenceState) => {
    if (document.visibilityState === 'hidden' && state === undefined) return
    tell(number, state ?? stateNow())
    setRoster((before) => forget(before, Date.now()))
  })

  useEffect(() => subscribe((event) => event.type === 'presence' && heard(event)), [subscribe])
  // Only who hears already is answered.
  const hears = state === 'live'
  useEffect(() => {
    if (hears) tell(number, 'ARRIVED')
  }, [hears, number])
  useEffect(() => {
    const timer = setInterval(() => say(), PRESENT_EVERY_MS)
    const turned = () => say(document.visibilityState === 'hidden' ? 'GONE' : undefined)
    document.addEventListener('visibilitychange', turned)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turned)
      tell(number, 'GONE')
    }
  }, [number])

  const noteTyping = useCallback(() => {
    const now = Date.now()
    const isNews = now > typingUntil.current - TYPING_MS / 2
    typingUntil.current = now + TYPING_MS
    if (isNews) tell(number, 'TYPING')
  }, [number])
  return { words: presenceWords(roster), noteTyping }
}

/** A word that is lost does no harm: the next one comes. */
function tell(number: number, state: PresenceState): void {
  void fetch(`/api/v1/tickets/${number}/presence`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  }).catch(() => undefined)
}
