import 'server-only'
import { z } from '@hono/zod-openapi'
import {
  addContact,
  blockContact,
  type ContactTarget,
  unblockContact,
  updateContact,
} from '@/lib/accounts/contact-mutations'
import { findContact, listContacts } from '@/lib/accounts/contact-queries'
import { findAccount } from '@/lib/accounts/queries'
import { blockInput, contactPatch, newContactInput } from '@/lib/accounts/schema'
import type { ContactView } from '@/lib/accounts/view'
import type { ApiContext } from '@/lib/api/caller'
import { contactDoc, contactPageDoc } from '@/lib/api/docs/account-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { type Action, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { type Failure, fail, type Outcome } from '@/lib/outcome'
import { noSuchAccount } from './accounts'

const LIST = '/api/v1/accounts/{id}/contacts'
const ONE = `${LIST}/{contact}`

const targetOf = (c: ApiContext): ContactTarget => ({
  account: idParam(c),
  contact: idParam(c, 'contact'),
})

/** The people outside who write for an account. */
export function addContactRoutes(app: ApiApp): void {
  addRead(app, {
    path: LIST,
    summary: 'The contacts of an account by address',
    tag: 'Accounts',
    query: z.strictObject({ limit: limitParam, after: afterParam }),
    answers: { 200: contactPageDoc },
    refusals: [400, 404, 422],
    run: async ({ c, viewer, query }) => {
      const page = await listContacts(viewer, idParam(c), query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'post',
    path: LIST,
    summary: 'Add a contact',
    description: 'A Customer Engineer may do so for the accounts they own.',
    tag: 'Accounts',
    body: newContactInput,
    answer: contactDoc,
    status: 201,
    versioned: true,
    before: (call) => refuseContact(call, 'account.edit-contacts'),
    run: ({ c, viewer, options }, input) => addContact(viewer, idParam(c), input, options),
  })
  addContactWrites(app)
}

function addContactWrites(app: ApiApp): void {
  addContactWrite(app, {
    method: 'patch',
    path: ONE,
    summary: 'Edit a contact',
    action: 'account.edit-contacts',
    body: contactPatch,
    run: updateContact,
  })
  addContactWrite(app, {
    method: 'post',
    path: `${ONE}/block`,
    summary: 'Block a sender',
    description: 'Nothing that they write is taken in until the block is lifted.',
    action: 'contact.block',
    body: blockInput,
    run: blockContact,
  })
  addContactWrite(app, {
    method: 'delete',
    path: `${ONE}/block`,
    summary: 'Lift the block of a sender',
    action: 'contact.block',
    body: null,
    run: (viewer, target, ...[, options]) => unblockContact(viewer, target, options),
  })
}

interface ContactWrite<B extends z.ZodType> {
  method: 'post' | 'patch' | 'delete'
  path: string
  summary: string
  description?: string
  action: Action
  body: B | null
  run: (
    viewer: Viewer,
    target: ContactTarget,
    ...rest: [body: z.output<B>, options: WriteOptions]
  ) => Promise<Outcome<ContactView>>
}

function addContactWrite<B extends z.ZodType>(app: ApiApp, write: ContactWrite<B>): void {
  const { action, run, ...described } = write
  addWrite<B, ContactView>(app, {
    ...described,
    tag: 'Accounts',
    answer: contactDoc,
    status: 200,
    versioned: true,
    before: (call) => refuseContact(call, action, targetOf(call.c)),
    findVersion: async ({ c }) => {
      const { account, contact } = targetOf(c)
      return (await findContact(db(), account, contact))?.version ?? null
    },
    run: ({ c, viewer, options }, body) => run(viewer, targetOf(c), body, options),
  })
}

/** 404, 403 and 412, as far as they can be told without the body. */
async function refuseContact(
  { c, viewer, options }: WriteCall,
  action: Action,
  target?: ContactTarget,
): Promise<Failure | null> {
  const account = await findAccount(viewer, idParam(c))
  if (!account) return noSuchAccount(c)
  const contact = target && (await findContact(db(), target.account, target.contact))
  if (target && !contact) {
    return fail('NOT_FOUND', `The account has no contact ${c.req.param('contact')}.`)
  }
  if (!canSome(viewer, action)) {
    return fail('FORBIDDEN', 'Your role may not do this to a contact.')
  }
  const { ifVersion } = options
  if (!contact || ifVersion === undefined || ifVersion === contact.version) return null
  return stale('The contact', contact)
}
