'use client'
import { useEffect, useState } from 'react'
import { findMacroTarget } from '@/components/conversation/completion/macro-target'
import { fetchJson } from '@/components/queue/feed/fetch-json'
import { listShortcuts } from '@/lib/keyboard/shortcut-store'
import type { MacroPage, MacroView } from '@/lib/macros/view'
import { type Entry, macroEntries } from './entries'

/** The most that the server gives at once; whoever has more finds them in the reply, by `/`. */
const MOST = 200

/** The macros for the reply of the ticket below the palette; none where there is no such reply. */
export function useMacroEntries(): Entry[] {
  const [insert] = useState(() => insertBelow())
  const [macros, setMacros] = useState<MacroView[]>([])
  useEffect(() => {
    if (!insert) return
    void fetchJson<MacroPage>(`/api/v1/macros?limit=${MOST}`).then(
      (page) => page.ok && setMacros(page.value.items),
    )
  }, [insert])
  return insert ? macroEntries(macros, insert) : []
}

/** Opens the reply by the deed of the screen below, then puts the macro into it. */
function insertBelow(): ((id: string) => void) | null {
  const target = findMacroTarget()
  const reply = listShortcuts().findLast(({ deed }) => deed === 'reply')
  if (!target || !reply) return null
  return (id) => {
    reply.run()
    target(id)
  }
}
