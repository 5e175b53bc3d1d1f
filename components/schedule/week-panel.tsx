'use client'
import { CalendarDays } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import type { OccurrenceView } from '@/lib/schedule/view'
import type { WeekView } from '@/lib/schedule/week-view'
import { GapList } from './gap-list'
import { WeekChart } from './week-chart'
import { WeekList } from './week-list'
import { WeekNav } from './week-nav'

export interface WeekPanelProps {
  week: WeekView
  zoneGiven: boolean
  /** Some shift is planned at all. */
  planned: boolean
  reader: string
  onOpen: (run: OccurrenceView) => void
}

/** The week: a chart where there is room, else a list by day; and its gaps in words. */
export function WeekPanel({ week, zoneGiven, planned, reader, onOpen }: WeekPanelProps) {
  return (
    <section aria-label="Week" className="flex flex-col gap-3">
      <WeekNav week={week} zoneGiven={zoneGiven} />
      {planned || week.rows.length > 0 ? (
        <>
          <WeekChart week={week} reader={reader} onOpen={onOpen} />
          <WeekList week={week} onOpen={onOpen} />
          <GapList gaps={week.gaps} />
        </>
      ) : (
        <EmptyState
          icon={CalendarDays}
          title="No shift is planned"
          text="Until one is, nobody is told of work that comes in, and no arrival is promised."
        />
      )}
    </section>
  )
}
