import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setCapacity } from '@/lib/capacity/mutations'
import { listTeam } from '@/lib/capacity/queries'
import { takeNext } from '@/lib/queue/mutations'
import { findNextTicket } from '@/lib/queue/next-ticket'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { makeAccount, makePerson, makeTicket } from './people'

const FULL = { atCapacity: true, reason: 'three outages at once' }

let lead: Viewer
let engineer: Viewer
let account: { id: string }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
})

describe('at capacity', () => {
  it('gives nothing by next, take or taking, until one is back; colleagues are not held up', async () => {
    const { number } = await makeTicket(lead, account)
    expect(await setCapacity(engineer, FULL)).toMatchObject({
      value: { atCapacity: true, reason: FULL.reason, since: expect.any(String) },
    })
    expect(await findNextTicket(engineer)).toBeNull()
    expect(await takeNext(engineer)).toMatchObject({ ok: false, code: 'CONFLICT' })
    const own = { assignee: engineer.email }
    expect(await assignTicket(engineer, number, own)).toMatchObject({ ok: false, code: 'CONFLICT' })
    expect((await findNextTicket(lead))?.number).toBe(number)
    expect(await setCapacity(engineer, { atCapacity: false })).toMatchObject({
      value: { atCapacity: false, reason: null, since: null },
    })
    expect(await takeNext(engineer)).toMatchObject({ value: { number } })
  })

  it('is seen by who shares out work, with what each has, and lets a lead still assign', async () => {
    const { number } = await makeTicket(lead, account)
    await setCapacity(engineer, FULL)
    const assigned = await assignTicket(lead, number, { assignee: engineer.email })
    expect(assigned).toMatchObject({ value: { assignee: engineer.email } })
    const member = (await listTeam(lead)).find(({ email }) => email === engineer.email)
    expect(member).toMatchObject({ open: 2, capacity: { atCapacity: true } })
    expect(await listTeam(await makePerson('CE'))).toEqual([])
  })

  it('keeps since when, however often it is said, and is nothing for who takes no tickets', async () => {
    const first = await setCapacity(lead, FULL)
    const second = await setCapacity(lead, { ...FULL, reason: 'and a fourth' })
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(second.value).toEqual({ ...first.value, reason: 'and a fourth' })
    const ce = await makePerson('CE')
    expect(await setCapacity(ce, FULL)).toMatchObject({ code: 'FORBIDDEN' })
  })
})
