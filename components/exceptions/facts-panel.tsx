import Link from 'next/link'
import type { ReactNode } from 'react'
import { DEPLOYMENT_WORDS } from '@/components/accounts/words'
import { Panel } from '@/components/tickets/panel'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import type { ExceptionDetail } from '@/lib/exceptions/view'

/** The account that it is about, as far as a decision needs it. */
export function FactsPanel({ exception }: { exception: ExceptionDetail }) {
  const { facts, account, accountName } = exception
  return (
    <Panel title="Account">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        <Fact name="Name">
          <Link href={`/accounts/${account}`} prefetch={false} className="text-link underline">
            {accountName}
          </Link>
        </Fact>
        <Fact name="Segment">{SEGMENT_WORDS[facts.segment]}</Fact>
        <Fact name="Deployment">{DEPLOYMENT_WORDS[facts.deployment]}</Fact>
        <Fact name="CE owner">{facts.ceOwnerName ?? facts.ceOwner ?? 'nobody'}</Fact>
        <Fact name="Open tickets">{facts.openTickets}</Fact>
        <Fact name="With the CE">{facts.withCe}</Fact>
        <Fact name="Earlier exceptions">{facts.earlier}</Fact>
      </dl>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="break-words">{children}</dd>
    </>
  )
}
