'use client'
import { useNow } from '@/components/shell/clock-provider'
import type { GapBar } from '@/lib/schedule/week-view'

/** Where too few are on duty while the business calendar is open; what is over is not news. */
export function GapList({ gaps }: { gaps: GapBar[] }) {
  const now = useNow()
  const coming = gaps.filter(({ gap }) => Date.parse(gap.until) > now)
  const shown = coming.length > 0 ? coming : gaps
  return (
    <section aria-label="Gaps" className="flex flex-col gap-1 text-sm">
      <h3 className="font-semibold text-sm">Gaps in business hours</h3>
      {gaps.length === 0 ? (
        <p className="text-muted-foreground">None this week: somebody is always there.</p>
      ) : (
        <ul className="flex flex-col gap-0.5">
          {shown.map(({ key, label, gap }) => (
            <li key={key}>
              <span className="nums">{label}</span>{' '}
              <span className="text-muted-foreground">
                {gap.onDuty === 0 ? 'nobody' : `${gap.onDuty} of ${gap.needed}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
