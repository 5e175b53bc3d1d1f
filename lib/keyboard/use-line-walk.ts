'use client'
import type { RefObject } from 'react'
import { useShortcuts } from './use-shortcuts'

/**
 * `j` and `k` walk the lines of a list, which are links with `data-line`; Enter is the link's own.
 * @returns what the line in focus says of itself; undefined while none is
 */
export function useLineWalk(
  list: RefObject<HTMLElement | null>,
  group: string,
): () => string | undefined {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a[data-line]') ?? [])]
  const here = () => links().indexOf(document.activeElement as HTMLElement)
  const move = (step: number) => {
    const all = links()
    const at = here()
    const to = at === -1 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)
    all[to]?.focus()
  }
  const moves = { group, repeats: true }
  useShortcuts([
    { ...moves, deed: 'next', label: 'Next line', run: () => move(1) },
    { ...moves, deed: 'previous', label: 'Line before', run: () => move(-1) },
  ])
  return () => links()[here()]?.dataset.line
}
