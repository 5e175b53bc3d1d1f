import { request } from '@playwright/test'
import type { Role } from '@/lib/auth/viewer'
import { expect, test } from './desk-test'
import { signInAs } from './sign-in-as'

/** What each page of pre-sales answers each role; the account and the exception are none of the Customer Engineer's. */
const ROLES: readonly Role[] = [
  'SUPPORT_ENGINEER',
  'SUPPORT_LEAD',
  'CS_LEADERSHIP',
  'CE',
  'ENGINEER',
  'ADMIN',
]
const PAGES = {
  '/pre-sales': [200, 200, 200, 200, 404, 200],
  '/pre-sales/new': [404, 404, 404, 200, 404, 404],
  '/exceptions': [200, 200, 200, 200, 404, 200],
  '/exceptions/new': [200, 200, 200, 200, 404, 404],
  '/exceptions/ID': [200, 200, 200, 404, 404, 200],
  '/channels': [200, 200, 200, 200, 404, 200],
  '/accounts/ACCOUNT': [200, 200, 200, 404, 404, 200],
} as const

test('each role meets the pages of pre-sales that it may see, and no other', async ({
  lead,
  callAs,
  baseURL,
}) => {
  const address = baseURL ?? ''
  const ticket = await lead.openTicket({ segment: 'PRE_SALES' })
  const sam = await callAs('SUPPORT_ENGINEER')
  const { id } = await sam.post<{ id: string }>('/exceptions', {
    scope: { account: ticket.account },
    reason: 'A trial',
    until: new Date(Date.now() + 9 * 86_400_000).toISOString(),
  })
  const got: Record<string, number[]> = {}
  for (const role of ROLES) {
    const http = await request.newContext({
      baseURL: address,
      storageState: await signInAs(address, role),
    })
    for (const page of Object.keys(PAGES)) {
      const path = page.replace('ID', id).replace('ACCOUNT', ticket.account)
      const answer = await http.get(path, { maxRedirects: 0 })
      got[page] = [...(got[page] ?? []), answer.status()]
    }
    await http.dispose()
  }
  expect(got).toEqual(PAGES)
  const nobody = await request.newContext({ baseURL: address })
  for (const page of Object.keys(PAGES)) {
    const answer = await nobody.get(page.replace('ID', id).replace('ACCOUNT', ticket.account))
    expect(answer.url(), page).toContain('/sign-in')
  }
  await nobody.dispose()
})
