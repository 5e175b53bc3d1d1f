import { describe, expect, it } from 'vitest'
import { evaluatePolicy } from './evaluate'
import { evaluateInputSchema } from './evaluate-schema'
import { sentenceOf } from './evaluate-sentence'

const ticket = {
  number: 7,
  segment: 'ENTERPRISE',
  deployment: 'SELF_HOSTED',
  receivedAt: '2026-11-23T18:00:00.000Z',
  status: 'NEW',
}
const input = { at: '2026-11-23T19:00:00.000Z', mode: 'NORMAL', tickets: [ticket] }

function sentence(value: unknown): string {
  const parsed = evaluateInputSchema.safeParse(value)
  if (parsed.success) throw new Error('expected the input to be refused')
  return sentenceOf(parsed.error)
}

const withTicket = (changes: object) => ({
  ...input,
  tickets: [ticket, { ...ticket, number: 8, ...changes }],
})

describe('what may be left out', () => {
  const answer = (changes: object = {}) =>
    evaluatePolicy(evaluateInputSchema.parse({ ...input, tickets: [{ ...ticket, ...changes }] }))

  it('has the policy’s default', () => {
    expect(answer()).toEqual({
      order: [7],
      tickets: [
        {
          number: 7,
          ranked: true,
          position: 1,
          severity: 'S1',
          priority: 'P1',
          provisional: true,
          slaDueAt: '2026-11-23T22:00:00.000Z',
          goalDueAt: '2026-11-23T20:00:00.000Z',
          respondBy: '2026-11-23T20:00:00.000Z',
        },
      ],
    })
  })

  it('says the same as null', () => {
    const nulls = {
      slaPlan: null,
      claimedSeverity: null,
      triage: null,
      firstRespondedAt: null,
      awaitingSince: null,
      nextUpdateAt: null,
      deviation: null,
      preSales: null,
    }
    expect(answer(nulls)).toEqual(answer())
    const derived = answer({ triage: {} })
    expect(
      answer({ triage: { severity: null, priority: null, facts: { usersAffectedPercent: null } } }),
    ).toEqual(derived)
    expect(derived.tickets[0]).toMatchObject({ severity: 'S3', priority: 'P3', provisional: false })
  })

  it('leaves a prospect uncovered', () => {
    expect(answer({ segment: 'PRE_SALES' }).order).toEqual([])
    expect(answer({ segment: 'PRE_SALES', preSales: { openedByCe: true } }).order).toEqual([7])
  })
})

it('reads an instant of any offset, and drops a deviation at its end', () => {
  const deviation = (expiresAt: string) => ({ deviation: { rankAs: 'P0', expiresAt } })
  const order = (expiresAt: string) =>
    evaluatePolicy(evaluateInputSchema.parse(withTicket(deviation(expiresAt)))).order
  expect(order('2026-11-23T20:00:00.001+01:00')).toEqual([8, 7])
  expect(order('2026-11-23T20:00:00.000+01:00')).toEqual([7, 8])
})

describe('what is refused, by its path', () => {
  it.each<[string, unknown, RegExp]>([
    ['no object', [], /^input: .*expected object/],
    ['an unknown field', { ...input, tikets: [] }, /^tikets: /],
    ['a missing mode', { ...input, mode: undefined }, /^mode: /],
    ['a missing at', { ...input, at: undefined }, /^at: must be an instant such as/],
    ['an unknown field of a ticket', withTicket({ colour: 'red' }), /^tickets\[1\]\.colour: /],
    ['a wrong segment', withTicket({ segment: 'GOLD' }), /^tickets\[1\]\.segment: .*"PRE_SALES"/],
    [
      'a wrong type deep down',
      withTicket({ triage: { facts: { slowness: 1 } } }),
      /^tickets\[1\]\.triage\.facts\.slowness: /,
    ],
    [
      'a share over 100',
      withTicket({ triage: { facts: { usersAffectedPercent: 101 } } }),
      /usersAffectedPercent: /,
    ],
    [
      'a day that does not exist',
      withTicket({ receivedAt: '2026-02-29T00:00:00Z' }),
      /^tickets\[1\]\.receivedAt: must be an instant/,
    ],
    [
      'a holiday that does not exist',
      { ...input, holidays: ['2026-02-29'] },
      /^holidays\[0\]: must be a date/,
    ],
    [
      'a number that came before',
      withTicket({ number: 7 }),
      /^tickets\[1\]\.number: must be unique: 7 came before$/,
    ],
    ['a number that is none', withTicket({ number: 1.5 }), /^tickets\[1\]\.number: /],
    ['two mistakes', withTicket({ status: 'X', mode: 'Y' }), /\(and 1 more\)$/],
  ])('%s', (...[, value, expected]) => {
    expect(sentence(value)).toMatch(expected)
  })
})
