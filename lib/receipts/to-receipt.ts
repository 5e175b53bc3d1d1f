import type { SlaPlan } from '@/lib/priority/types'
import type { ClockRun } from './clock-runs'
import { countedBetween, countLines } from './count-lines'
import type { PromiseMade } from './promises'
import { type ResultRow, toLine } from './result-row'
import { ruleOf, ruleWords, targetWords } from './rule-words'
import type { ClockOutcome, ClockReceipt } from './view'

/** How far a screen can count on by itself, past the due instant too. */
const AHEAD_MS = 48 * 3_600_000

const iso = (ms: number) => new Date(ms).toISOString()

/** The receipt of a clock that nobody has stopped, as it stands at `at`. */
export function runningReceipt(run: ClockRun, at: number): ClockReceipt {
  const { clock, target, plan, severity, provisional, calendar, startedAt, dueAt } = run
  const ruled = { clock, plan, severity, provisional }
  const { name, business } = calendar ?? {}
  return {
    ...ruled,
    rule: ruleOf(ruled),
    text: ruleWords(ruled, target),
    target: targetWords(target, name ?? null),
    calendar: name && business ? { name, timeZone: business.definition.timeZone } : null,
    startedAt: iso(startedAt),
    dueAt: iso(dueAt),
    answeredAt: null,
    outcome: at <= dueAt ? 'RUNNING' : 'BROKEN',
    asOf: iso(at),
    targetMs: countedBetween(calendar, startedAt, dueAt),
    spareMs: countedBetween(calendar, at, dueAt),
    lines: countLines(calendar, startedAt, dueAt).map(toLine),
    ahead: countLines(calendar, at, Math.max(dueAt, at + AHEAD_MS)).map(toLine),
  }
}

/** The receipt of a clock that was decided: nothing in it is worked out again. */
export function decidedReceipt(row: ResultRow): ClockReceipt {
  const { clock, plan, severity, provisional, calendar, startedAt, dueAt, answeredAt, target } = row
  const asOf = answeredAt ?? dueAt
  const ruled = { clock, plan, severity, provisional }
  const lines = row.lines ?? []
  const counted = lines.filter((line) => line.counted).reduce((sum, { ms }) => sum + ms, 0)
  const spareMs = row.spareMs ?? Date.parse(dueAt) - Date.parse(asOf)
  return {
    ...ruled,
    rule: ruleOf(ruled),
    text: ruleWords(ruled, target),
    target: target && targetWords(target, calendar?.name ?? null),
    calendar,
    startedAt,
    dueAt,
    answeredAt,
    outcome: row.met ? 'MET' : 'BROKEN',
    asOf,
    targetMs: row.met ? counted + spareMs : counted,
    spareMs,
    lines,
    ahead: [],
  }
}

/** The receipt of a promise, which runs by the wall clock (R27). */
export function promiseReceipt(promise: PromiseMade, plan: SlaPlan, at: number): ClockReceipt {
  const { startedAt, dueAt, answeredAt } = promise
  const ruled = { clock: 'PROMISE' as const, plan, severity: null, provisional: false }
  const asOf = answeredAt ?? at
  const end = answeredAt === null ? dueAt : Math.min(answeredAt, dueAt)
  return {
    ...ruled,
    rule: ruleOf(ruled),
    text: ruleWords(ruled, null),
    target: null,
    calendar: null,
    startedAt: iso(startedAt),
    dueAt: iso(dueAt),
    answeredAt: answeredAt === null ? null : iso(answeredAt),
    outcome: outcomeOf(promise, at),
    asOf: iso(asOf),
    targetMs: dueAt - startedAt,
    spareMs: dueAt - asOf,
    lines: countLines(null, startedAt, end).map(toLine),
    ahead:
      answeredAt === null ? countLines(null, at, Math.max(dueAt, at + AHEAD_MS)).map(toLine) : [],
  }
}

function outcomeOf({ dueAt, answeredAt }: PromiseMade, at: number): ClockOutcome {
  if ((answeredAt ?? at) > dueAt) return 'BROKEN'
  return answeredAt === null ? 'RUNNING' : 'MET'
}
