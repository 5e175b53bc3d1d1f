import { When } from '@/components/tickets/when'
import type { TeamMember } from '@/lib/capacity/view'

/** Colleagues who take no more for now, and why: seen by everyone who shares out work. */
export function FullTeam({ members }: { members: TeamMember[] }) {
  if (members.length === 0) return null
  return (
    <section aria-labelledby="at-capacity" className="rounded-lg border border-border bg-card p-4">
      <h2 id="at-capacity" className="mb-2 font-medium text-sm">
        At capacity
      </h2>
      <ul className="flex flex-col gap-1.5 text-sm">
        {members.map(({ email, name, open, capacity }) => (
          <li key={email} className="flex flex-wrap gap-x-2">
            <span className="font-medium">{name}</span>
            <span className="text-muted-foreground">
              {open === 1 ? '1 open ticket' : `${open} open tickets`} · {capacity.reason}
              {capacity.since && (
                <>
                  {' '}
                  · since <When at={capacity.since} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
