'use client'
import type { RefObject } from 'react'
import { useLineWalk } from '@/lib/keyboard/use-line-walk'
import { useShortcuts } from '@/lib/keyboard/use-shortcuts'

/** The keys of the inbox: walk the lines, read the one in focus. */
export function useInboxKeys(
  list: RefObject<HTMLUListElement | null>,
  read: (id: string) => void,
): void {
  const lineInFocus = useLineWalk(list, 'Inbox')
  useShortcuts([
    {
      group: 'Inbox',
      deed: 'read',
      label: 'Mark read',
      run: () => {
        const id = lineInFocus()
        if (id) read(id)
      },
    },
  ])
}
