import type { Metadata } from 'next'
import { z } from 'zod'
import { AccountDetails } from '@/components/accounts/account-details'
import { AccountHeader } from '@/components/accounts/account-header'
import { AccountTickets } from '@/components/accounts/account-tickets'
import { ContactsPanel } from '@/components/accounts/contacts-panel'
import { PageLinks } from '@/components/accounts/page-links'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Panel } from '@/components/tickets/panel'
import { listContacts } from '@/lib/accounts/contact-queries'
import { listAccountTickets } from '@/lib/accounts/ticket-queries'
import { can, canSome } from '@/lib/auth/permissions'
import {
  addContactAction,
  blockContactAction,
  previewAction,
  unblockContactAction,
  updateAction,
  updateContactAction,
} from './actions'
import { requireAccount } from './require-account'

const TICKETS = 25
const CONTACTS = 20

const ACTIONS = {
  preview: previewAction,
  update: updateAction,
  addContact: addContactAction,
  updateContact: updateContactAction,
  blockContact: blockContactAction,
  unblockContact: unblockContactAction,
}

const cursor = z.string().optional().catch(undefined)
const paramsOf = z.object({ tickets: cursor, contacts: cursor })

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { account } = await requireAccount((await params).id)
  return { title: account.name }
}

export default async function AccountPage({ params, searchParams }: PageProps) {
  const { viewer, account } = await requireAccount((await params).id)
  const at = paramsOf.parse(await searchParams)
  const [tickets, contacts] = await Promise.all([
    listAccountTickets(viewer, account.id, { limit: TICKETS, after: at.tickets }),
    listContacts(viewer, account.id, { limit: CONTACTS, after: at.contacts }),
  ])
  // Who sees only their own accounts was shown this one because it is their own.
  const rights = {
    edit: can(viewer, 'account.edit'),
    editContacts: canSome(viewer, 'account.edit-contacts'),
    block: can(viewer, 'contact.block'),
  }
  const path = `/accounts/${account.id}`
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-5">
      <AccountHeader account={account} rights={rights} actions={ACTIONS} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start">
        <Panel title="Tickets">
          {tickets.ok ? (
            <div className="flex flex-col gap-3">
              <AccountTickets tickets={tickets.value.items} />
              <PageLinks
                path={path}
                name="tickets"
                query={{ contacts: at.contacts }}
                at={at.tickets}
                next={tickets.value.next}
              />
            </div>
          ) : (
            <FormTrouble message={tickets.message} />
          )}
        </Panel>
        <aside aria-label="About this account" className="flex min-w-0 flex-col gap-4">
          <AccountDetails account={account} />
          {contacts.ok ? (
            <ContactsPanel
              account={account.id}
              contacts={contacts.value.items}
              rights={rights}
              actions={ACTIONS}
            >
              <PageLinks
                path={path}
                name="contacts"
                query={{ tickets: at.tickets }}
                at={at.contacts}
                next={contacts.value.next}
              />
            </ContactsPanel>
          ) : (
            <FormTrouble message={contacts.message} />
          )}
        </aside>
      </div>
    </div>
  )
}
