'use client'
import { useNow } from '@/components/shell/clock-provider'
import { Button } from '@/components/ui/button'
import type { OccurrenceView, ScheduleView } from '@/lib/schedule/view'
import { runTitle, runWords } from './run-words'

const LATELY_MS = 86_400_000

interface HandoverPromptProps {
  schedule: Pick<ScheduleView, 'occurrences' | 'handovers'>
  zone: string
  reader: string
  onWrite: (run: OccurrenceView) => void
}

/** The reader's last shift is over, and nothing is handed over yet. */
export function HandoverPrompt({ schedule, zone, reader, onWrite }: HandoverPromptProps) {
  const run = unhandedRun(schedule, { reader, now: useNow() })
  if (!run) return null
  return (
    <section
      aria-label="Hand over"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-border bg-card p-3 text-sm"
    >
      <p className="mr-auto">
        Your shift is over: {runTitle(run, zone).split(', ').at(-1)}, {runWords(run, zone)}. What
        should the next on duty know?
      </p>
      <Button size="sm" onClick={() => onWrite(run)}>
        Leave a note
      </Button>
    </section>
  )
}

function unhandedRun(
  { occurrences, handovers }: HandoverPromptProps['schedule'],
  { reader, now }: { reader: string; now: number },
): OccurrenceView | null {
  const over = occurrences.filter(({ person, until, duty }) => {
    const end = Date.parse(until)
    return person === reader && duty.length > 0 && end <= now && end > now - LATELY_MS
  })
  const last = over.at(-1)
  const written = handovers.some(({ shift, date }) => shift === last?.shift && date === last.date)
  return last && !written ? last : null
}
