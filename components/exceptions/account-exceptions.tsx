import Link from 'next/link'
import { Panel } from '@/components/tickets/panel'
import { Badge } from '@/components/ui/badge'
import { type ExceptionView, STATE_WORDS } from '@/lib/exceptions/view'
import { STATE_TONES } from './exception-words'
import { Period } from './period'

interface AccountExceptionsProps {
  account: string
  exceptions: ExceptionView[]
  mayAsk: boolean
}

/** The newest exceptions of an account. */
export function AccountExceptions({ account, exceptions, mayAsk }: AccountExceptionsProps) {
  return (
    <Panel title="Exceptions">
      <div className="flex flex-col gap-3 text-sm">
        {exceptions.length === 0 ? (
          <p className="text-muted-foreground">None was asked for.</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {exceptions.map((exception) => (
              <li key={exception.id} className="flex flex-col gap-0.5">
                <p className="flex flex-wrap items-center gap-2">
                  <Link
                    href={`/exceptions/${exception.id}`}
                    prefetch={false}
                    className="min-w-0 truncate text-link underline-offset-2 hover:underline"
                  >
                    {exception.channelName ? `#${exception.channelName}` : 'All of the account'}
                  </Link>
                  <Badge tone={STATE_TONES[exception.state]}>{STATE_WORDS[exception.state]}</Badge>
                </p>
                <p className="text-muted-foreground text-xs">
                  <Period {...exception} />
                </p>
              </li>
            ))}
          </ul>
        )}
        {mayAsk && (
          <Link href={`/exceptions/new?account=${account}`} className="text-link underline">
            Ask for an exception
          </Link>
        )}
      </div>
    </Panel>
  )
}
