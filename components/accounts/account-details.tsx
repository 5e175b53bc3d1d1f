import type { ReactNode } from 'react'
import { Panel } from '@/components/tickets/panel'
import type { AccountView } from '@/lib/accounts/view'

/** What is known of an account beside its tickets and people. */
export function AccountDetails({ account }: { account: AccountView }) {
  const { ceOwner, timeZone, domains, notes } = account
  return (
    <Panel title="Details">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        <Detail name="CE owner">{ceOwner ?? 'nobody'}</Detail>
        <Detail name="Domains">{domains.join(', ') || 'none'}</Detail>
        <Detail name="Time zone">{timeZone ?? 'unknown'}</Detail>
      </dl>
      {notes && (
        <div className="mt-3 border-border border-t pt-3 text-sm">
          <h3 className="mb-1 text-muted-foreground text-xs">Notes, for staff alone</h3>
          <p className="whitespace-pre-line break-words">{notes}</p>
        </div>
      )}
    </Panel>
  )
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="break-words">{children}</dd>
    </>
  )
}
