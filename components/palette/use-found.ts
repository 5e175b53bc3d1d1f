'use client'
import { useEffect, useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import type { RecentTicketView } from '@/lib/recent-tickets/view'
import type { SavedViewView } from '@/lib/saved-views/view'
import type { SearchHit, SearchPage } from '@/lib/search/view'

/** A pause in the typing after which it is worth to search. */
const PAUSE_MS = 150
const SHOWN = 6
const WORTH_SEARCHING = /\S{2}/

interface Found {
  for: string
  hits: SearchHit[]
  /** What the server says to what it does not understand. */
  trouble: string | null
}

const NOTHING: Found = { for: '', hits: [], trouble: null }

/** The first tickets that the typed words find; those of the words before while the new ones are on their way. */
export function useHits(text: string): Found {
  const [found, setFound] = useState(NOTHING)
  const q = text.trim()
  useEffect(() => {
    if (!WORTH_SEARCHING.test(q)) return
    let wanted = true
    const timer = setTimeout(async () => {
      const page = await fetchJson<SearchPage>(
        `/api/v1/search?limit=${SHOWN}&q=${encodeURIComponent(q)}`,
      )
      if (!wanted) return
      setFound({
        for: q,
        hits: page.ok ? page.value.items : [],
        trouble: page.ok ? null : page.message,
      })
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [q])
  return WORTH_SEARCHING.test(q) ? found : NOTHING
}

/** What one looked at last, and one's saved views; empty until they are there. */
export function useOwn(): { recent: RecentTicketView[]; views: SavedViewView[] } {
  const [recent, setRecent] = useState<RecentTicketView[]>([])
  const [views, setViews] = useState<SavedViewView[]>([])
  useEffect(() => {
    void read<RecentTicketView>('/api/v1/me/recent-tickets').then(setRecent)
    void read<SavedViewView>('/api/v1/views?counts=no').then(setViews)
  }, [])
  return { recent, views }
}

async function read<T>(path: string): Promise<T[]> {
  const answer = await fetchJson<{ items: T[] }>(path)
  return answer.ok ? answer.value.items : []
}
