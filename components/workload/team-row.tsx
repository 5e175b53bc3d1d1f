import { When } from '@/components/tickets/when'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type CapacityView, isFull, loadInWords, type TeamMember } from '@/lib/capacity/view'
import { cn } from '@/lib/cn'

interface TeamRowProps {
  member: TeamMember
  /** Null where no shift is planned. */
  onDuty: boolean | null
  own: boolean
  /** Left out for whom it is not theirs to set. */
  onLimit?: (() => void) | undefined
}

/** One of the team: how much they have of what they take, and whether they take more. */
export function TeamRow({ member, onDuty, own, onLimit }: TeamRowProps) {
  const { name, email, open, offered, capacity } = member
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-border border-t px-4 py-2 text-sm">
      <div className="min-w-0 flex-1 basis-full sm:basis-40">
        <p className="truncate">
          <span className="font-medium">{name}</span>
          {own && <span className="text-muted-foreground"> (you)</span>}
        </p>
        <p className="truncate text-muted-foreground text-xs">{email}</p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 empty:hidden">
        {onDuty && <Badge tone="green">On duty</Badge>}
        {offered > 0 && <Badge tone="blue">{offered} offered</Badge>}
        {capacity.atCapacity && <Badge tone="amber">At capacity</Badge>}
        {!capacity.atCapacity && isFull(capacity, open) && <Badge tone="amber">Full</Badge>}
      </div>
      <Load capacity={capacity} open={open} />
      {onLimit && (
        <Button
          size="sm"
          className="max-sm:ml-auto"
          aria-label={`Limit of ${name}`}
          onClick={onLimit}
        >
          Limit…
        </Button>
      )}
      {capacity.atCapacity && (
        <p className="w-full break-words text-muted-foreground text-xs">
          {capacity.reason}
          {capacity.since && (
            <>
              {' '}
              · since <When at={capacity.since} />
            </>
          )}
        </p>
      )}
    </li>
  )
}

/** "5 of 8", and a bar of it where there is a limit. */
function Load({ capacity, open }: { capacity: CapacityView; open: number }) {
  const { takesAtMost } = capacity
  const full = isFull(capacity, open)
  return (
    <div className="flex items-center gap-2 sm:w-28 sm:justify-end">
      {takesAtMost !== null && (
        <span aria-hidden className="h-1.5 w-12 overflow-hidden rounded-full bg-muted">
          <span
            className={cn('block h-full rounded-full', full ? 'bg-amber-ink' : 'bg-primary')}
            style={{ width: `${Math.min(100, (open / takesAtMost) * 100)}%` }}
          />
        </span>
      )}
      <span className="nums whitespace-nowrap">{loadInWords(capacity, open)}</span>
    </div>
  )
}
