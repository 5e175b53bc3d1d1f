import Link from 'next/link'
import { When } from '@/components/tickets/when'
import { Alert } from '@/components/ui/alert'
import type { BannerView } from '@/lib/workload/view'
import { MODE_WORDS } from './mode-words'
import { MoveLine } from './move-line'

/** So many moves stand above every screen; the page has all of them. */
const SHOWN = 3
const LINK = 'whitespace-nowrap text-xs underline underline-offset-2'

export interface WorkloadBannerProps {
  workload: BannerView
  /** Whether the reader may tell those who wait when help arrives (R34). */
  mayTell: boolean
}

/**
 * Tells everyone that the hard-choices order holds, why, since when and what that moved (R30, R32); for a while the way
 * back, too; and what the figures suggest (R33). Rendered on the server: nothing of it is code in the browser.
 */
export function WorkloadBanner({ workload, mayTell }: WorkloadBannerProps) {
  return (
    <>
      <ModeBanner workload={workload} mayTell={mayTell} />
      <Suggestion suggestion={workload.suggestion} />
    </>
  )
}

function ModeBanner({ workload, mayTell }: WorkloadBannerProps) {
  const { mode, since, reason, byName, moves } = workload
  const moved = moves?.moved.slice(0, SHOWN) ?? []
  const isSurge = mode === 'SURGE'
  if (!isSurge && moved.length === 0) return null
  return (
    <Alert
      tone={isSurge ? 'warning' : 'info'}
      className="rounded-none"
      title={isSurge ? 'Surge: the order of hard choices holds' : 'Back to the normal order'}
    >
      <p className="break-words">
        <span className="line-clamp-3">{reason}</span>
        <span>
          Since <When at={since} />
          {byName && `, by ${byName}`}.
        </span>{' '}
        <span className="whitespace-nowrap">
          <More />
          {isSurge && mayTell && (
            <>
              {' · '}
              <Link href="/workload/notices" prefetch={false} className={LINK}>
                Tell who waits
              </Link>
            </>
          )}
        </span>
      </p>
      {moved.length > 0 && (
        <ul aria-label="What moved most" className="mt-0.5 flex flex-col text-xs">
          {moved.map((move) => (
            <MoveLine key={move.number} move={move} className="max-sm:not-first:hidden" />
          ))}
        </ul>
      )}
    </Alert>
  )
}

function Suggestion({ suggestion }: Pick<BannerView, 'suggestion'>) {
  if (!suggestion) return null
  return (
    <Alert className="rounded-none py-1.5">
      <p className="break-words">
        <strong className="font-medium">{MODE_WORDS[suggestion.mode]} is suggested:</strong>{' '}
        {suggestion.because}. <More />
      </p>
    </Alert>
  )
}

function More() {
  return (
    <Link href="/workload" prefetch={false} className={LINK}>
      See the workload
    </Link>
  )
}
