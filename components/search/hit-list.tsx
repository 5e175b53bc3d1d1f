'use client'
import Link from 'next/link'
import { useRef } from 'react'
import { buttonStyles } from '@/components/ui/button'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'
import type { SearchHit } from '@/lib/search/view'
import { HitRow } from './hit-row'

export interface HitListProps {
  hits: SearchHit[]
  /** Address of the next page; null at the end. */
  next: string | null
}

/** What was found, to be walked through by key. */
export function HitList({ hits, next }: HitListProps) {
  const list = useRef<HTMLUListElement>(null)
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)
    links[to]?.focus()
  }
  const moves = { group: 'Move', repeats: true }
  useShortcuts([
    { ...moves, deed: 'next', also: ['ArrowDown'], label: 'Next hit', run: () => move(1) },
    { ...moves, deed: 'previous', also: ['ArrowUp'], label: 'Hit before', run: () => move(-1) },
    { group: 'Move', deed: 'open', label: 'Open', run: openFocused },
  ])
  return (
    <>
      <ul ref={list} aria-label="Tickets found" className="rounded-lg border border-border bg-card">
        {hits.map((hit) => (
          <HitRow key={hit.number} hit={hit} />
        ))}
      </ul>
      {next && (
        <Link href={next} className={buttonStyles({ className: 'self-center' })}>
          More
        </Link>
      )}
    </>
  )
}

function openFocused(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.matches('[data-hit]')) {
    activeElement.click()
  }
}
