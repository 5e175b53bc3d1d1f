import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { REQUEST_PARTS } from '@/lib/presales/parts'
import { addAccount, emailOf, openDesk } from '../api/desk'
import { addProspect, file, PARTS } from './requests'

const desk = openDesk()
const pathsOf = ({ body }: Awaited<ReturnType<typeof file>>) =>
  body.errors?.map(({ path }) => path).toSorted()

describe('filing a request', () => {
  it('ranks it at once; the Customer Engineer is the requester, the prospect is named beside', async () => {
    const account = await addProspect(desk)
    const { status, headers, body } = await file(desk, account, { body: { claimedSeverity: 'S0' } })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/tickets/${body.number}`)
    expect(headers.get('etag')).toBe('"1"')
    expect(body).toMatchObject({
      subject: PARTS.summary,
      openedByCe: true,
      ranked: true,
      position: expect.any(Number),
      requester: emailOf('CE'),
      claimedSeverity: 'S0',
      status: 'NEW',
      request: { ...PARTS, prospect: 'ann@prospect.example', missing: [] },
      recipients: { to: [{ email: emailOf('CE') }], others: [{ email: 'ann@prospect.example' }] },
    })
    expect(body.messages).toMatchObject([{ kind: 'REQUESTER', author: emailOf('CE') }])
    expect(body.messages[0]?.body).toContain(PARTS.impact)
  })

  it('reports every missing part at its own path, with what else is missing', async () => {
    const { status, ...answer } = await desk.call('POST', '/api/v1/pre-sales-requests', {
      as: 'CE',
      body: {},
    })
    expect(status).toBe(422)
    expect(answer.body.errors?.map(({ path }) => path).toSorted()).toEqual(
      [...REQUEST_PARTS, 'account', 'prospectEmail'].toSorted(),
    )
  })

  it('refuses a body that is no object', async () => {
    const ask = { as: 'CE', raw: 'null' } as const
    const { status } = await desk.call('POST', '/api/v1/pre-sales-requests', ask)
    expect(status).toBe(422)
  })

  it.each<[what: string, body: object, paths: string[]]>([
    ['an empty part', { impact: '  ' }, ['impact']],
    ['no link', { designDocumentUrl: 'see the wiki' }, ['designDocumentUrl']],
    [
      'a link that does something',
      { designDocumentUrl: 'javascript:alert(1)' },
      ['designDocumentUrl'],
    ],
    ['a severity that pre-sales has not', { claimedSeverity: 'S3' }, ['claimedSeverity']],
    ['no address', { prospectEmail: 'ann' }, ['prospectEmail']],
    ['a second account', { newAccount: { name: 'New', domain: 'new.example' } }, ['account']],
  ])('refuses %s', async (_, body, paths) => {
    const answer = await file(desk, await addProspect(desk), { body })
    expect([answer.status, pathsOf(answer)]).toEqual([422, paths])
  })
})

describe('the account of a request', () => {
  it('must be one that is known and a prospect', async () => {
    const none = await file(desk, null)
    expect([none.status, pathsOf(none)]).toEqual([422, ['account']])
    const unknown = await file(desk, null, { body: { accountDomain: 'nobody.example' } })
    expect([unknown.status, pathsOf(unknown)]).toEqual([422, ['accountDomain']])
    const customer = await addAccount(desk, { ceOwner: emailOf('CE') })
    const paid = await file(desk, customer)
    expect([paid.status, pathsOf(paid)]).toEqual([422, ['account']])
    expect(paid.body.errors?.[0]?.message).toContain('is a customer')
  })

  it('adds a new prospect, which its filer owns; a domain that is known is a conflict', async () => {
    const newAccount = { name: 'Fresh prospect', domain: 'fresh-prospect.example' }
    const { status, body } = await file(desk, null, { body: { newAccount } })
    expect([status, body.accountName, body.segment]).toEqual([201, newAccount.name, 'PRE_SALES'])
    const account = await desk.call<{ ceOwner: string; domains: string[] }>(
      'GET',
      `/api/v1/accounts/${body.account}`,
      { as: 'CE' },
    )
    expect(account.body).toMatchObject({ ceOwner: emailOf('CE'), domains: [newAccount.domain] })
    const before = await db().account.count()
    const again = await file(desk, null, { body: { newAccount } })
    expect([again.status, pathsOf(again)]).toEqual([409, ['newAccount.domain']])
    expect(await db().account.count()).toBe(before)
  })

  it('has one effect under one key', async () => {
    const account = await addProspect(desk)
    const ask = { headers: { 'idempotency-key': 'request-once' } }
    const first = await file(desk, account, ask)
    const second = await file(desk, account, ask)
    expect([second.status, second.body.number]).toEqual([201, first.body.number])
    expect(await db().ticket.count({ where: { accountId: account.id } })).toBe(1)
  })

  it.each(ROLES.filter((role) => role !== 'CE'))(
    'is refused to %s, before the body is read',
    async (as) => {
      const refused = await desk.call('POST', '/api/v1/pre-sales-requests', { as, body: {} })
      expect(refused.status).toBe(403)
    },
  )
})
