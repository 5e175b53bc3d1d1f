import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setCapacity, setLimit } from '@/lib/capacity/mutations'
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

describe('what somebody takes at most', () => {
  const limit = (takesAtMost: number | null) => setLimit(lead, engineer.email, { takesAtMost })
  const open = async () =>
    (await listTeam(lead)).find(({ email }) => email === engineer.email)?.open ?? 0

  beforeAll(async () => {
    await setCapacity(engineer, { atCapacity: false })
  })

  it('stops take and taking when it is reached; Next then gives their own, and a lead may still assign', async () => {
    const has = await open()
    const [free, more] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    expect(await limit(has + 1)).toMatchObject({
      value: { open: has, capacity: { takesAtMost: has + 1 } },
    })
    expect(await takeNext(engineer)).toMatchObject({ ok: true })
    const message = `You have ${has + 1} open tickets and take ${has + 1} at most.`
    expect(await takeNext(engineer)).toMatchObject({ code: 'CONFLICT', message })
    const own = { assignee: engineer.email }
    for (const { number } of [free, more]) {
      const outcome = await assignTicket(engineer, number, own)
      if (!outcome.ok) expect(outcome).toMatchObject({ code: 'CONFLICT', message })
    }
    expect((await findNextTicket(engineer))?.assignee).toBe(engineer.email)
    expect(await assignTicket(lead, more.number, own)).toMatchObject({ ok: true })
    expect(await limit(null)).toMatchObject({ value: { capacity: { takesAtMost: null } } })
    expect(await takeNext(engineer)).toMatchObject({ ok: true })
  })

  it('holds when one person takes from many browsers at once', async () => {
    for (let i = 0; i < 6; i++) await makeTicket(lead, account)
    const has = await open()
    await limit(has + 2)
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeNext(engineer)))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await open()).toBe(has + 2)
  })

  it('is one’s own or a lead’s to set, stays when capacity is said, and is nothing for nobody', async () => {
    const colleague = await makePerson('SUPPORT_ENGINEER')
    expect(await setLimit(colleague, engineer.email, { takesAtMost: 1 })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await setLimit(colleague, colleague.email, { takesAtMost: 7 })).toMatchObject({
      value: { capacity: { takesAtMost: 7 } },
    })
    expect(await setCapacity(colleague, FULL)).toMatchObject({ value: { takesAtMost: 7, open: 0 } })
    expect(await setCapacity(colleague, { atCapacity: false, takesAtMost: null })).toMatchObject({
      value: { takesAtMost: null },
    })
    const ce = await makePerson('CE')
    expect(await setLimit(lead, ce.email, { takesAtMost: 1 })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
