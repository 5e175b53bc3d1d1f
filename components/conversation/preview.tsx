'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { findMentions } from '@/lib/mentions/find-mentions'
import type { Mentionable } from '@/lib/mentions/view'
import { MessageText } from './message-text'
import type { Mention } from './remark-mentions'

export interface PreviewProps {
  text: string
  /** The ticket whose readers can be named; null where `@` means nothing. */
  naming: number | null
}

/** What is being written, as it will be read: by the very component that shows messages. */
export function Preview({ text, naming }: PreviewProps) {
  const mentions = useMentions(text, naming)
  if (text.trim() === '') {
    return <p className="text-muted-foreground text-sm">Nothing to preview yet</p>
  }
  return <MessageText text={text} mentions={mentions} />
}

/** The first words of what may be names; more people than this are not named in one note. */
const FIRST_WORDS = /@([\p{L}\p{N}][\p{L}\p{M}\p{N}_'’.+-]*)/gu
const MOST_NAMES = 20

/** Whom the text names; nobody until the server has said who can be. */
function useMentions(text: string, naming: number | null): Mention[] {
  const [known, setKnown] = useState<Mentionable[]>([])
  const words = naming === null ? '' : firstWords(text).join('\n')
  useEffect(() => {
    if (words === '') return
    let current = true
    const ask = (word: string) =>
      fetchJson<{ items: Mentionable[] }>(
        `/api/v1/tickets/${naming}/mentionable?search=${encodeURIComponent(word)}`,
      )
    void Promise.all(words.split('\n').map(ask)).then((answers) => {
      if (current) setKnown(answers.flatMap((answer) => (answer.ok ? answer.value.items : [])))
    })
    return () => {
      current = false
    }
  }, [words, naming])
  if (words === '') return []
  const people = new Map(known.map((person) => [person.email, person]))
  return findMentions(text, [...people.values()]).people
}

function firstWords(text: string): string[] {
  const words = [...text.matchAll(FIRST_WORDS)].map(([, word = '']) => word.toLowerCase())
  return [...new Set(words)].slice(0, MOST_NAMES)
}
