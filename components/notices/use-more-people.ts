'use client'
import { useState } from 'react'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { toast } from '@/components/ui/toast'
import type { NoticeItem, NoticePage } from '@/lib/notices/view'

const LIMIT = 200

/** The list from the page that was read, and on from there when asked. Reading the page anew begins again. */
export function useMorePeople(page: NoticePage) {
  const [loaded, setLoaded] = useState<{
    of: NoticePage
    items: NoticeItem[]
    next: string | null
  }>()
  const [pending, setPending] = useState(false)
  const { items, next } = loaded?.of === page ? loaded : page
  const more = async () => {
    setPending(true)
    const query = new URLSearchParams({ limit: String(LIMIT), after: next ?? '' })
    const answer = await fetchJson<NoticePage>(`/api/v1/workload/notices?${query}`)
    setPending(false)
    if (!answer.ok) return toast.error(answer.message)
    setLoaded({ of: page, items: [...items, ...answer.value.items], next: answer.value.next })
  }
  return { items, next, pending, more: () => void more() }
}
