'use client'
import { type ReactNode, useState } from 'react'
import { Panel } from '@/components/tickets/panel'
import { Button } from '@/components/ui/button'
import type { ContactView } from '@/lib/accounts/view'
import type { AccountActions, AccountRights } from './account-actions'
import { ContactDialog, type ContactTask } from './contact-dialog'
import { ContactLine } from './contact-line'

interface ContactsPanelProps {
  account: string
  contacts: ContactView[]
  rights: AccountRights
  actions: AccountActions
  /** Below the list: its further pages. */
  children: ReactNode
}

/** The people outside who write for the account. */
export function ContactsPanel({
  account,
  contacts,
  rights,
  actions,
  children,
}: ContactsPanelProps) {
  const [task, setTask] = useState<ContactTask | null>(null)
  return (
    <Panel
      title="Contacts"
      action={
        rights.editContacts && (
          <Button size="sm" variant="ghost" onClick={() => setTask({ kind: 'add' })}>
            Add
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {contacts.length === 0 ? (
          <p className="text-muted-foreground text-sm">Nobody has written yet.</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {contacts.map((contact) => (
              <ContactLine key={contact.id} contact={contact} rights={rights} onTask={setTask} />
            ))}
          </ul>
        )}
        {children}
      </div>
      <ContactDialog
        account={account}
        task={task}
        actions={actions}
        onClose={() => setTask(null)}
      />
    </Panel>
  )
}
