'use client'
import type { RefObject } from 'react'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'

/** The keys of the inbox: walk the lines, read the one in focus. Enter is the link's own. */
export function useInboxKeys(
  list: RefObject<HTMLUListElement | null>,
  read: (id: string) => void,
): void {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a[data-line]') ?? [])]
  const here = () => links().indexOf(document.activeElement as HTMLElement)
  const move = (step: number) => {
    const all = links()
    const at = here()
    const to = at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)
    all[to]?.focus()
  }
  const moves = { group: 'Inbox', repeats: true }
  useShortcuts([
    { ...moves, deed: 'next', label: 'Next line', run: () => move(1) },
    { ...moves, deed: 'previous', label: 'Line before', run: () => move(-1) },
    {
      group: 'Inbox',
      deed: 'read',
      label: 'Mark read',
      run: () => {
        const id = links()[here()]?.dataset.line
        if (id) read(id)
      },
    },
  ])
}
