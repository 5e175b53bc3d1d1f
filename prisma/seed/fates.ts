import type { Segment } from '@/lib/priority/types'
import { type Case, partway } from './case'
import { closeByTime } from './close-by-time'
import { deviate, deviateForAWhile, deviateUntilExpiry } from './deviations'
import { firstResponse, move, note, open, reply, take, triage, writesAgain } from './steps'
import { HOUR, MINUTE } from './week'

/** A kind of ticket: how many, how old, and what became of it. */
export interface Fate {
  count: number
  ageHours: readonly [number, number]
  segment?: Segment
  /** Something is broken: no plain question. */
  broken?: boolean
  tell: (told: Case) => void
}

function openByItsSide(told: Case): void {
  open(
    told,
    told.customer.segment === 'PRE_SALES' && told.customer.ce ? told.customer.ce : undefined,
  )
}

function toFirstResponse(told: Case): void {
  openByItsSide(told)
  // Most hear from us within the couple of hours, some later.
  const soon = part(told, told.receivedAt + told.random.between(0.4, 2.9) * HOUR)
  const at = Math.min(0.08, soon)
  triage(told, at / 2)
  // The reply gives it to its author.
  firstResponse(told, at)
}

function toEnd(told: Case): void {
  toFirstResponse(told)
  if (told.random.chance(0.4)) note(told, 0.1)
  if (told.random.chance(0.7)) writesAgain(told, 0.2)
  if (told.random.chance(0.5)) reply(told, 0.3, { status: 'PENDING' })
  if (told.random.chance(0.4)) writesAgain(told, 0.45)
  reply(told, 0.6, { body: told.random.pick(told.talk.solved), status: 'SOLVED' })
}

const part = (told: Case, at: number) => (at - told.receivedAt) / (told.end - told.receivedAt)
const minutesAgo = (told: Case, from: number, to: number) =>
  part(told, told.end - told.random.between(from, to) * MINUTE)
const inHours = (told: Case, from: number, to: number) =>
  new Date(told.end + told.random.between(from, to) * HOUR).toISOString()

function promised(told: Case, from: number, to: number): void {
  toFirstResponse(told)
  if (told.random.chance(0.5)) writesAgain(told, 0.15)
  reply(told, 0.3, { nextUpdateAt: inHours(told, from, to) })
}

/** Everything that a ticket of the week can be doing right now. */
export const FATES: readonly Fate[] = [
  // Nobody has looked yet: some just in, some close to their goal, some past it.
  { count: 24, ageHours: [0.05, 2], tell: openByItsSide },
  { count: 5, ageHours: [2.2, 6], tell: openByItsSide },
  {
    count: 24,
    ageHours: [0.4, 5],
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.3)
      if (told.random.chance(0.7)) take(told, 0.4)
      if (told.random.chance(0.3)) note(told, 0.6)
    },
  },
  // "We are on it" is no meaningful response.
  {
    count: 12,
    ageHours: [0.6, 7],
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.1)
      const body = 'Thank you for writing. I am looking into it and will come back to you shortly.'
      reply(told, 0.3, { body })
    },
  },
  // They wrote again, and wait.
  {
    count: 28,
    ageHours: [8, 120],
    tell: (told) => {
      toFirstResponse(told)
      if (told.random.chance(0.3)) move(told, 0.2, { status: 'PENDING' })
      writesAgain(told, minutesAgo(told, 4, 170))
    },
  },
  // We promised a word at a time: broken a little while ago, due any minute, or later. Promises count day and
  // night, so that clocks are alive on a Sunday too.
  { count: 4, ageHours: [6, 60], tell: (told) => promised(told, -1.5, -0.1) },
  { count: 4, ageHours: [6, 60], tell: (told) => promised(told, 0.1, 0.5) },
  { count: 14, ageHours: [6, 90], tell: (told) => promised(told, 0.6, 20) },
  { count: 8, ageHours: [10, 100], tell: toFirstResponse },
  {
    count: 44,
    ageHours: [5, 150],
    tell: (told) => {
      toFirstResponse(told)
      if (told.random.chance(0.5)) writesAgain(told, 0.2)
      reply(told, 0.35, { status: 'PENDING' })
    },
  },
  {
    count: 20,
    ageHours: [10, 150],
    tell: (told) => {
      toFirstResponse(told)
      note(told, 0.2)
      const wakeAt = told.random.chance(0.5) ? inHours(told, 3, 90) : null
      move(told, 0.3, { status: 'ON_HOLD', wakeAt, reason: 'Waits for the fix from engineering.' })
    },
  },
  { count: 90, ageHours: [12, 166], tell: toEnd },
  {
    count: 14,
    ageHours: [130, 167],
    tell: (told) => {
      toEnd(told)
      closeByTime(told, 0.95)
    },
  },
  // A prospect who came without a Customer Engineer stands apart (R28).
  { count: 8, ageHours: [1, 60], segment: 'PRE_SALES', tell: (told) => open(told) },
  {
    count: 2,
    ageHours: [1.5, 4],
    segment: 'ENTERPRISE',
    broken: true,
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.2)
      deviate(told, 0.7, 'P0')
    },
  },
  {
    count: 1,
    ageHours: [20, 60],
    segment: 'INTERNAL',
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.2)
      deviate(told, minutesAgo(told, 60, 120), 'P1')
    },
  },
  {
    count: 2,
    ageHours: [60, 110],
    broken: true,
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.02)
      deviateForAWhile(told, 0.03)
      firstResponse(told, 0.2)
      reply(told, 0.5, { body: told.random.pick(told.talk.solved), status: 'SOLVED' })
    },
  },
  {
    count: 2,
    ageHours: [60, 110],
    broken: true,
    tell: (told) => {
      openByItsSide(told)
      triage(told, 0.02)
      deviateUntilExpiry(told, 0.03)
      firstResponse(told, 0.2, { nextUpdateAt: new Date(partway(told, 1.2)).toISOString() })
    },
  },
  // Answered within the couple of hours, today: the requester's turn.
  {
    count: 14,
    ageHours: [2.2, 9],
    tell: (told) => {
      toFirstResponse(told)
      reply(told, 0.3, { status: 'PENDING' })
    },
  },
]
