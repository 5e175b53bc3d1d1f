import { beforeAll, describe, expect, it } from 'vitest'
import type { MacroPage, MacroText, MacroView } from '@/lib/macros/view'
import { addAccount, addTicket, openDesk } from '../api/desk'

const desk = openDesk()
let number: number
beforeAll(async () => {
  number = (await addTicket(desk, await addAccount(desk))).number
})

const PATH = '/api/v1/macros'
const add = async (over: object = {}, as: 'SUPPORT_ENGINEER' | 'SUPPORT_LEAD' = 'SUPPORT_LEAD') =>
  desk.call<MacroView>('POST', PATH, { as, body: { name: 'Thanks', body: 'Hi!', ...over } })
const use = (id: string, body: object, as: 'SUPPORT_ENGINEER' | 'CE' = 'SUPPORT_ENGINEER') =>
  desk.call<MacroText>('POST', `${PATH}/${id}/use`, { as, body })

describe('macros', () => {
  it('are filled for a ticket, and count their use', async () => {
    const body = 'Hi {{requester}}, #{{number}} of {{account}}. {{nextArrival}} {{me}}'
    const { status, body: macro } = await add({ body, shared: true })
    expect([status, macro.usedCount]).toEqual([201, 0])
    const { body: filled } = await use(macro.id, { number })
    expect(filled.text).toMatch(
      new RegExp(
        `^Hi kim@customer.example, #${number} of Account \\S+\\. {{nextArrival}} support_engineer$`,
      ),
    )
    expect(filled.missing).toEqual(['nextArrival'])
    const { body: after } = await desk.call<MacroView>('GET', `${PATH}/${macro.id}`)
    expect(after).toMatchObject({ usedCount: 1, version: 1 })
  })

  it('refuse a variable that is none, and an empty text', async () => {
    const unknown = await add({ body: 'Call {{phone}}' })
    const message =
      'has {{phone}}, which is no variable; there are {{requester}}, {{account}}, {{number}}, {{me}}, {{nextArrival}}'
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: 'body', message }] } })
    expect(await add({ name: ' ' })).toMatchObject({ status: 422 })
    expect(await add({ body: 'a\u0000b' })).toMatchObject({ status: 422 })
  })

  it('of one’s own are there for nobody else', async () => {
    const { body: own } = await add({ name: 'Mine alone' }, 'SUPPORT_ENGINEER')
    const at = `${PATH}/${own.id}`
    expect(own.shared).toBe(false)
    expect(await desk.call('GET', at)).toMatchObject({ status: 404 })
    expect(await desk.call('PATCH', at, { body: { name: 'x' } })).toMatchObject({ status: 404 })
    expect(await desk.call('DELETE', at)).toMatchObject({ status: 404 })
    const { body: page } = await desk.call<MacroPage>('GET', `${PATH}?search=alone`)
    expect(page.items).toEqual([])
    const shared = await desk.call('PATCH', at, { as: 'SUPPORT_ENGINEER', body: { shared: true } })
    expect(shared).toMatchObject({ status: 200, body: { shared: true, version: 2 } })
    expect(await desk.call('GET', at)).toMatchObject({ status: 200 })
  })
})

describe('macros among many', () => {
  it('are edited and deleted as they were seen', async () => {
    const { body: macro, headers } = await add({ shared: true })
    const at = `${PATH}/${macro.id}`
    const seen = { 'if-match': headers.get('etag') ?? '' }
    const edit = (name: string) => desk.call('PATCH', at, { headers: seen, body: { name } })
    expect(await edit('Thank you')).toMatchObject({ status: 200, body: { name: 'Thank you' } })
    expect(await edit('Late')).toMatchObject({ status: 412, body: { current: { version: 2 } } })
    expect(await desk.call('DELETE', at, { headers: seen })).toMatchObject({ status: 412 })
    expect(await desk.call('DELETE', at)).toMatchObject({ status: 204, body: null })
    expect(await desk.call('DELETE', at)).toMatchObject({ status: 404 })
  })

  it('are listed by name, page by page', async () => {
    for (const name of ['Zed 3', 'Zed 1', 'Zed 2']) await add({ name, shared: true })
    const page = async (query: string) =>
      (await desk.call<MacroPage>('GET', `${PATH}?search=zed&limit=2${query}`)).body
    const first = await page('')
    expect(first.items.map(({ name }) => name)).toEqual(['Zed 1', 'Zed 2'])
    const rest = await page(`&after=${first.next}`)
    expect([rest.items.map(({ name }) => name), rest.next]).toEqual([['Zed 3'], null])
    expect(await desk.call('GET', `${PATH}?after=x`)).toMatchObject({ status: 400 })
  })

  it('are for those who answer tickets', async () => {
    const { body: macro } = await add({ shared: true })
    for (const as of ['CE', 'ENGINEER', 'CS_LEADERSHIP'] as const) {
      expect(await desk.call('GET', PATH, { as })).toMatchObject({ status: 403 })
      const body = { name: 'x', body: 'y' }
      expect(await desk.call('POST', PATH, { as, body })).toMatchObject({ status: 403 })
    }
    expect(await use(macro.id, { number }, 'CE')).toMatchObject({ status: 404 })
    expect(await use(macro.id, { number: 999_999 })).toMatchObject({ status: 404 })
    expect(await use(macro.id, {})).toMatchObject({ status: 422 })
  })
})
