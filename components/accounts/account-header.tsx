'use client'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import type { AccountView } from '@/lib/accounts/view'
import type { AccountActions, AccountRights } from './account-actions'
import { EditAccount } from './edit-account'
import { DEPLOYMENT_WORDS, planWords } from './words'

export interface AccountHeaderProps {
  account: AccountView
  rights: AccountRights
  actions: AccountActions
  /** What stands beside Edit: the step to a customer. */
  children?: ReactNode
}

export function AccountHeader({ account, rights, actions, children }: AccountHeaderProps) {
  const [open, setOpen] = useState(false)
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Link
          href="/accounts"
          className="rounded text-link text-sm underline-offset-2 hover:underline"
        >
          ← Accounts
        </Link>
        <span className="ml-auto flex flex-wrap gap-2 empty:hidden">
          {children}
          {rights.editContacts && (
            <Button onClick={() => setOpen(true)}>{rights.edit ? 'Edit' : 'Edit domains'}</Button>
          )}
        </span>
      </div>
      <h1 className="break-words font-semibold text-xl">{account.name}</h1>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge>{SEGMENT_WORDS[account.segment]}</Badge>
        <span>
          {planWords(account.slaPlan)} · {DEPLOYMENT_WORDS[account.deployment]}
        </span>
      </p>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title={`Edit ${account.name}`}
          description="What moves tickets is shown before it is done."
          className="max-w-2xl"
        >
          <EditAccount
            account={account}
            rights={rights}
            actions={actions}
            onDone={() => setOpen(false)}
          />
        </DialogContent>
      </Dialog>
    </header>
  )
}
