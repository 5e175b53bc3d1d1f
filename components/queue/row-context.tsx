'use client'
import { createContext, useContext } from 'react'

/** How a row stands on the screen, for its cells. */
export interface RowState {
  /** The one row that the Tab key reaches. */
  active: boolean
  selected: boolean
  /** Held while the order moved: its true position, null when it left the list; undefined when not. */
  moved: number | null | undefined
}

const RowContext = createContext<RowState>({ active: false, selected: false, moved: undefined })
export const RowStateProvider = RowContext.Provider

export function useRowState(): RowState {
  return useContext(RowContext)
}
