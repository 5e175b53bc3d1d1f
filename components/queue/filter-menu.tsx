'use client'
import { X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { FilterButton } from './filter-button'
import { countFilters, NO_FILTER } from './queue-address'
import type { QueueParams } from './search-params'

const FilterPanel = lazy(() =>
  import('./filter-panel').then((module) => ({ default: module.FilterPanel })),
)

export interface FilterMenuProps {
  params: QueueParams
  /** Changes some of them. */
  onChange: (change: Partial<QueueParams>) => void
}

/** Narrows the list; all of it lives in the address, so it can be kept and shared. */
export function FilterMenu({ params, onChange }: FilterMenuProps) {
  const [used, setUsed] = useState(false)
  const button = <FilterButton params={params} onClick={() => setUsed(true)} />
  return (
    <div className="flex items-center">
      {used ? (
        <Suspense fallback={button}>
          <FilterPanel params={params} onChange={onChange} />
        </Suspense>
      ) : (
        button
      )}
      {countFilters(params) > 0 && (
        <IconButton label="Clear the filter" onClick={() => onChange(NO_FILTER)}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
