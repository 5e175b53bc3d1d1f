import { Building2 } from 'lucide-react'
import Link from 'next/link'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { EmptyState } from '@/components/ui/empty-state'
import type { AccountView } from '@/lib/accounts/view'
import { DEPLOYMENT_WORDS, planWords } from './words'

interface AccountsTableProps {
  accounts: AccountView[]
  filtered: boolean
}

export function AccountsTable({ accounts, filtered }: AccountsTableProps) {
  if (accounts.length === 0) {
    return (
      <EmptyState
        icon={Building2}
        title={filtered ? 'No account fits the filter' : 'No accounts yet'}
        text={filtered ? 'Try a shorter part of the name.' : undefined}
      />
    )
  }
  return (
    <div className="overflow-hidden rounded-lg border border-border bg-card">
      <table className="w-full table-fixed text-left text-sm">
        <thead className="border-border border-b text-muted-foreground text-xs">
          <tr>
            <th className="px-3 py-2 font-medium">Account</th>
            <th className="w-28 px-3 py-2 font-medium">Segment</th>
            <th className="w-64 px-3 py-2 font-medium max-md:hidden">Plan</th>
            <th className="w-56 px-3 py-2 font-medium max-lg:hidden">CE owner</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AccountRow({ account }: { account: AccountView }) {
  return (
    <tr className="border-border border-b last:border-b-0 hover:bg-muted/50">
      <td className="px-3 py-1.5">
        <Link
          href={`/accounts/${account.id}`}
          prefetch={false}
          className="block truncate rounded font-medium hover:underline"
        >
          {account.name}
        </Link>
        <p className="truncate text-muted-foreground text-xs">
          {account.domains.join(', ') || 'no domain'}
        </p>
      </td>
      <td className="px-3 py-1.5">{SEGMENT_WORDS[account.segment]}</td>
      <td className="truncate px-3 py-1.5 max-md:hidden">
        {planWords(account.slaPlan)} · {DEPLOYMENT_WORDS[account.deployment]}
      </td>
      <td className="truncate px-3 py-1.5 text-muted-foreground max-lg:hidden">
        {account.ceOwner ?? 'nobody'}
      </td>
    </tr>
  )
}
