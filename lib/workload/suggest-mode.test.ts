import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { pacePerHour, suggestMode, type WorkloadFigures } from './suggest-mode'
import { becauseOf } from './suggestion-words'

const RULES = POLICY_1.workload
const HOUR = 3_600_000
const AT = Date.parse('2026-11-24T18:00:00Z')
const QUIET: WorkloadFigures = {
  mode: 'NORMAL',
  modeSince: AT - 5 * HOUR,
  wordsOwed: 0,
  wordsGiven: 96,
  onDuty: 3,
  needed: 3,
  calmSince: null,
}
const look = (over: Partial<WorkloadFigures>) => suggestMode({ ...QUIET, ...over }, RULES, AT)
const because = (over: Partial<WorkloadFigures>) => {
  const { suggestion } = look(over)
  return suggestion && `${suggestion.mode}: ${becauseOf(suggestion)}`
}

describe('what the figures suggest (R33)', () => {
  it.each<[string, Partial<WorkloadFigures>, string | null]>([
    ['nothing on a quiet day', {}, null],
    [
      'surge when more wait than two hours of answers',
      { wordsOwed: 30 },
      'SURGE: 30 wait, pace 4/h, oldest would wait 7.5 h',
    ],
    ['nothing at exactly two hours', { wordsOwed: 8 }, null],
    ['surge just over', { wordsOwed: 9 }, 'SURGE: 9 wait, pace 4/h, oldest would wait 2.3 h'],
    ['nothing for four that wait, however slow', { wordsOwed: 4, wordsGiven: 0 }, null],
    [
      'a pace of one an hour where nobody wrote a word',
      { wordsOwed: 5, wordsGiven: 0 },
      'SURGE: 5 wait, pace 1/h, oldest would wait 5 h',
    ],
    ['surge when too few are on duty', { onDuty: 2 }, 'SURGE: 2 on duty, 3 needed'],
    [
      'both reasons',
      { wordsOwed: 31, wordsGiven: 99, onDuty: 0, needed: 1 },
      'SURGE: 31 wait, pace 4.1/h, oldest would wait 7.5 h; 0 on duty, 1 needed',
    ],
    ['nothing while no shift asks for anybody', { onDuty: 0, needed: 0 }, null],
    ['no second surge', { mode: 'SURGE', wordsOwed: 300 }, null],
    ['no normal yet', { mode: 'SURGE', calmSince: AT - HOUR + 1 }, null],
    [
      'normal after an hour without either',
      { mode: 'SURGE', calmSince: AT - HOUR },
      'NORMAL: no sign of a surge for 1 h: 0 wait, pace 4/h, oldest would wait 0 h; 3 on duty, 3 needed',
    ],
    [
      'normal without a word on duty where no shift runs',
      { mode: 'SURGE', calmSince: 0, needed: 0, wordsOwed: 3 },
      'NORMAL: no sign of a surge for 1 h: 3 wait, pace 4/h, oldest would wait 0.8 h',
    ],
    [
      'no normal in the first hour of a surge',
      { mode: 'SURGE', calmSince: 0, modeSince: AT - HOUR + 1 },
      null,
    ],
    ['no normal while one of them holds', { mode: 'SURGE', calmSince: 0, onDuty: 1 }, null],
    ['no normal before the first look is an hour old', { mode: 'SURGE' }, null],
  ])('%s', (_, figures, expected) => {
    expect(because(figures)).toBe(expected)
  })

  it.each<[string, Partial<WorkloadFigures>, number | null]>([
    ['holds', { wordsOwed: 30, calmSince: AT - HOUR }, null],
    ['ends now', { calmSince: null }, AT],
    ['ended before', { calmSince: AT - 5 }, AT - 5],
    ['ended in a future that a shifted clock took back', { calmSince: AT + HOUR }, AT],
  ])('remembers since when it is calm: the condition %s', (_, figures, expected) => {
    expect(look(figures).calmSince).toBe(expected)
  })
})

const count = fc.nat({ max: 500 })
const someFigures = fc.record<WorkloadFigures>({
  mode: fc.constantFrom('NORMAL', 'SURGE'),
  modeSince: fc.integer({ min: AT - 5 * HOUR, max: AT }),
  wordsOwed: count,
  wordsGiven: fc.nat({ max: 5000 }),
  onDuty: fc.nat({ max: 9 }),
  needed: fc.nat({ max: 9 }),
  calmSince: fc.option(fc.integer({ min: AT - 5 * HOUR, max: AT + HOUR })),
})

describe('laws of the suggestion', () => {
  it('never suggests the mode that runs, and says figures that are true', () => {
    fc.assert(
      fc.property(someFigures, (figures) => {
        const { suggestion } = suggestMode(figures, RULES, AT)
        if (!suggestion) return
        expect(suggestion.mode).not.toBe(figures.mode)
        expect(suggestion.pacePerHour).toBe(pacePerHour(figures.wordsGiven, RULES))
        expect(becauseOf(suggestion)).not.toBe('')
      }),
    )
  })

  it('more that wait, fewer words, fewer on duty: never takes a suggestion of surge away', () => {
    fc.assert(
      fc.property(someFigures, fc.tuple(count, count, count), (figures, [owed, given, away]) => {
        const normal = { ...figures, mode: 'NORMAL' as const }
        if (!suggestMode(normal, RULES, AT).suggestion) return
        const worse = {
          ...normal,
          wordsOwed: normal.wordsOwed + owed,
          wordsGiven: Math.max(0, normal.wordsGiven - given),
          onDuty: Math.max(0, normal.onDuty - away),
        }
        expect(suggestMode(worse, RULES, AT).suggestion?.mode).toBe('SURGE')
      }),
    )
  })

  it('looked at every few minutes, suggests normal an hour after the last look that found the condition', () => {
    const aLook = fc.record({ holds: fc.boolean(), minutes: fc.integer({ min: 1, max: 50 }) })
    fc.assert(
      fc.property(fc.array(aLook, { minLength: 1, maxLength: 40 }), (looks) => {
        const all = lookAgainAndAgain(looks)
        for (const [i, { at, suggested }] of all.entries()) {
          const held = all.slice(0, i + 1).findLastIndex(({ holds }) => holds)
          const firstCalm = all[held + 1]?.at ?? at
          expect(suggested).toBe(held < i && at - firstCalm >= HOUR)
        }
      }),
    )
  })
})

/** A surge that is looked at some minutes apart, each time with what the look before had kept. */
function lookAgainAndAgain(looks: readonly { holds: boolean; minutes: number }[]) {
  let calmSince: number | null = null
  let at = AT
  return looks.map(({ holds, minutes }) => {
    at += minutes * 60_000
    const figures = { ...QUIET, mode: 'SURGE' as const, onDuty: holds ? 0 : 3, calmSince }
    const found = suggestMode(figures, RULES, at)
    calmSince = found.calmSince
    return { at, holds, suggested: found.suggestion !== null }
  })
}
