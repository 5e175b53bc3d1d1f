import { Button } from '@/components/ui/button'
import { ruleWords } from '@/lib/schedule/rule-words'
import type { ShiftView } from '@/lib/schedule/view'
import type { ScheduleRights } from './schedule-actions'

interface ShiftListProps {
  shifts: ShiftView[]
  rights: ScheduleRights
  onEdit: (shift: ShiftView) => void
}

/** The rules behind the chart. */
export function ShiftList({ shifts, rights, onEdit }: ShiftListProps) {
  if (shifts.length === 0) return null
  return (
    <details className="group">
      <summary className="cursor-pointer font-semibold text-sm">
        All shifts ({shifts.length})
      </summary>
      <ul aria-label="All shifts" className="mt-2 rounded-lg border border-border bg-card">
        {shifts.map((shift) => (
          <li
            key={shift.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-border border-b px-3 py-2 text-sm last:border-b-0"
          >
            <span className="font-medium">{shift.name}</span>
            <span>{ruleWords(shift)}</span>
            <span className="text-muted-foreground">
              {shift.timeZone}
              {shift.needed !== 1 && `, ${shift.needed} needed`}
            </span>
            {rights.plan && (
              <Button
                size="sm"
                className="ml-auto"
                aria-label={`Edit the shift of ${shift.name}, ${ruleWords(shift)}`}
                onClick={() => onEdit(shift)}
              >
                Edit
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
