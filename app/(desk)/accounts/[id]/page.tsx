import type { Metadata } from 'next'
import { z } from 'zod'
import { AccountDetails } from '@/components/accounts/account-details'
import { AccountHeader } from '@/components/accounts/account-header'
import { AccountTickets } from '@/components/accounts/account-tickets'
import { ContactsPanel } from '@/components/accounts/contacts-panel'
import { ConvertAccount } from '@/components/accounts/convert-account'
import { PageLinks } from '@/components/accounts/page-links'
import { AccountChannels } from '@/components/channels/account-channels'
import { AccountExceptions } from '@/components/exceptions/account-exceptions'
import { isOpen } from '@/components/exceptions/exception-words'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Panel } from '@/components/tickets/panel'
import { listContacts } from '@/lib/accounts/contact-queries'
import { listAccountTickets } from '@/lib/accounts/ticket-queries'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { listChannels } from '@/lib/channels/queries'
import { listExceptions } from '@/lib/exceptions/queries'
import { OPEN_STATES, PAST_STATES } from '@/lib/exceptions/view'
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
const OPEN_EXCEPTIONS = 50
const PAST_EXCEPTIONS = 5
const CHANNELS = 50

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
  const [tickets, contacts, exceptions, channels] = await Promise.all([
    listAccountTickets(viewer, account.id, { limit: TICKETS, after: at.tickets }),
    listContacts(viewer, account.id, { limit: CONTACTS, after: at.contacts }),
    readExceptions(viewer, account.id),
    readChannels(viewer, account.id),
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
      <AccountHeader account={account} rights={rights} actions={ACTIONS}>
        {rights.edit && account.segment === 'PRE_SALES' && (
          <ConvertAccount
            account={account}
            exceptions={exceptions?.filter(({ state }) => isOpen(state)) ?? []}
            channels={channels ?? []}
            actions={ACTIONS}
          />
        )}
      </AccountHeader>
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
          {exceptions && (
            <AccountExceptions
              account={account.id}
              exceptions={exceptions}
              mayAsk={canSome(viewer, 'exception.ask') && account.segment === 'PRE_SALES'}
            />
          )}
          {channels && <AccountChannels channels={channels} />}
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

/** All open ones and the newest past ones; null for those who may not see any. */
async function readExceptions(viewer: Viewer, account: string) {
  if (!canSome(viewer, 'exception.see')) return null
  const [open, past] = await Promise.all([
    listExceptions(viewer, { account, states: OPEN_STATES, limit: OPEN_EXCEPTIONS }),
    listExceptions(viewer, { account, states: PAST_STATES, limit: PAST_EXCEPTIONS }),
  ])
  return open.ok && past.ok ? [...open.value.items, ...past.value.items] : null
}

async function readChannels(viewer: Viewer, account: string) {
  if (!canSome(viewer, 'channel.see')) return null
  const page = await listChannels(viewer, { account, limit: CHANNELS })
  return page.ok ? page.value.items : null
}
