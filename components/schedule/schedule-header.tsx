import { Button } from '@/components/ui/button'
import type { ScheduleRights } from './schedule-actions'
import type { Opened } from './schedule-screen'

interface ScheduleHeaderProps {
  rights: ScheduleRights
  onOpen: (opened: Opened) => void
}

/** The page's name and what one begins here. */
export function ScheduleHeader({ rights, onOpen }: ScheduleHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-2">
      <div className="mr-auto">
        <h1 className="font-semibold text-xl">Schedule</h1>
        <p className="text-muted-foreground text-sm">Who is on duty when.</p>
      </div>
      {(rights.own || rights.plan) && (
        <Button onClick={() => onOpen({ kind: 'time-off' })}>Add time off</Button>
      )}
      {rights.plan && (
        <Button variant="primary" onClick={() => onOpen({ kind: 'shift', shift: null })}>
          Add a shift
        </Button>
      )}
    </header>
  )
}
