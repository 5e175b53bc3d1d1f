import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { type ExceptionView, STATE_WORDS } from '@/lib/exceptions/view'
import { STATE_TONES, scopeWords } from './exception-words'
import { Period, TimeLeft } from './period'

interface ExceptionListProps {
  title: string
  /** Stands where the rows would. */
  none: string
  exceptions: ExceptionView[]
  children?: React.ReactNode
}

/** One group of the exceptions: what, who asked, when, why. */
export function ExceptionList({ title, none, exceptions, children }: ExceptionListProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold text-sm">
        {title}
        {exceptions.length > 0 && (
          <span className="ml-2 font-normal text-muted-foreground">{exceptions.length}</span>
        )}
      </h2>
      {exceptions.length === 0 ? (
        <p className="text-muted-foreground text-sm">{none}</p>
      ) : (
        <ul className="overflow-hidden rounded-lg border border-border bg-card">
          {exceptions.map((exception) => (
            <ExceptionRow key={exception.id} exception={exception} />
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

function ExceptionRow({ exception }: { exception: ExceptionView }) {
  const { id, state, reason, requestedByName } = exception
  return (
    <li className="border-border border-b last:border-b-0">
      <Link
        href={`/exceptions/${id}`}
        prefetch={false}
        className="flex flex-col gap-1 px-3 py-2 hover:bg-muted"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 break-words font-medium">{scopeWords(exception)}</span>
          <Badge tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Badge>
          <span className="nums text-xs sm:ml-auto">
            <TimeLeft exception={exception} />
          </span>
        </span>
        <span className="truncate text-sm">{reason}</span>
        <span className="text-muted-foreground text-xs">
          {requestedByName} · <Period {...exception} />
        </span>
      </Link>
    </li>
  )
}
