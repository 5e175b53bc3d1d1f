'use client'
import { useNow } from '@/components/shell/clock-provider'
import { type DayStarts, placeOf } from '@/lib/schedule/week-place'

/** Where the present is in the shown week. */
export function NowLine({ starts }: { starts: DayStarts }) {
  const left = placeOf(starts, useNow())
  if (left === null) return null
  return (
    <span
      data-now
      className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-danger"
      style={{ left: `${left}%` }}
    />
  )
}
