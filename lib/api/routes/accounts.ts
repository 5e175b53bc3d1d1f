import 'server-only'
import { z } from '@hono/zod-openapi'
import { createAccount, updateAccount } from '@/lib/accounts/mutations'
import { findAccount, listAccounts } from '@/lib/accounts/queries'
import { accountPatch, newAccountInput } from '@/lib/accounts/schema'
import type { ApiContext } from '@/lib/api/caller'
import { accountDoc, accountPageDoc } from '@/lib/api/docs/account-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { type Failure, fail } from '@/lib/outcome'
import { SEGMENTS } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'

export const noSuchAccount = (c: ApiContext) =>
  fail('NOT_FOUND', `There is no account ${c.req.param('id')} that you may see.`)

const mayNotEdit = () => fail('FORBIDDEN', 'Your role may not edit accounts.')

/** Accounts: list, add, read, edit. */
export function addAccountRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/accounts',
    summary: 'Accounts by name',
    tag: 'Accounts',
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      search: text(200).optional().openapi({ description: 'A part of the name or of a domain.' }),
      segment: z.enum(SEGMENTS).optional(),
    }),
    answers: { 200: accountPageDoc },
    refusals: [400, 422],
    before: (viewer) =>
      canSome(viewer, 'account.see') ? null : fail('FORBIDDEN', 'Your role may not see accounts.'),
    run: async ({ viewer, query }) => {
      const page = await listAccounts(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addRead(app, {
    path: '/api/v1/accounts/{id}',
    summary: 'One account',
    tag: 'Accounts',
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    answers: { 200: accountDoc, 304: null },
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const account = await findAccount(viewer, idParam(c))
      return account ? jsonOf(c, account) : problemOf(noSuchAccount(c))
    },
  })
  addAccountWrites(app)
}

function addAccountWrites(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/accounts',
    summary: 'Add an account',
    description: '`ceOwner` is the email of a Customer Engineer.',
    tag: 'Accounts',
    body: newAccountInput,
    answer: accountDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) => (can(viewer, 'account.edit') ? null : mayNotEdit()),
    run: ({ viewer, options }, input) => createAccount(viewer, input, options),
    location: ({ id }) => `/api/v1/accounts/${id}`,
  })
  addWrite(app, {
    method: 'patch',
    path: '/api/v1/accounts/{id}',
    summary: 'Edit an account',
    description:
      'A change of segment, deployment or plan moves its tickets. A Customer Engineer edits the domains of their own.',
    tag: 'Accounts',
    body: accountPatch,
    answer: accountDoc,
    status: 200,
    versioned: true,
    before: refuseEdit,
    findVersion: async ({ c, viewer }) => (await findAccount(viewer, idParam(c)))?.version ?? null,
    run: ({ c, viewer, options }, patch) => updateAccount(viewer, idParam(c), patch, options),
  })
}

async function refuseEdit(
  { c, viewer, options }: WriteCall,
  body: unknown,
): Promise<Failure | null> {
  const account = await findAccount(viewer, idParam(c))
  if (!account) return noSuchAccount(c)
  if (!mayEdit(viewer, body)) return mayNotEdit()
  const { ifVersion } = options
  if (ifVersion === undefined || ifVersion === account.version) return null
  return stale('The account', account)
}

/** Some may edit the domains alone. */
function mayEdit(viewer: Viewer, body: unknown): boolean {
  if (can(viewer, 'account.edit')) return true
  const fields = typeof body === 'object' && body !== null ? Object.keys(body) : []
  return canSome(viewer, 'account.edit-contacts') && fields.every((field) => field === 'domains')
}
