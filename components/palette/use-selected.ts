'use client'
import { useState } from 'react'
import type { Entry } from './entries'

/**
 * Which entry Enter takes: the first, also when another one comes to stand above it, until somebody moves to one; then
 * that one as long as it is there.
 */
export function useSelected(shown: readonly Entry[]) {
  const [moved, setMoved] = useState<string | null>(null)
  const first = shown[0]?.id ?? ''
  const value = shown.find(({ id }) => id === moved)?.id ?? first
  return { value, onValueChange: (id: string) => setMoved(id === first ? null : id) }
}
