import type { Problem } from '@/lib/api/problem'
import { setClockOffsetMs } from '@/lib/clock'
import type { ShiftView } from '@/lib/schedule/view'
import { type Ask, type Desk, emailOf } from '../api/desk'

export type Answered<T> = T & Omit<Problem, 'status'>

/** Sets the product's clock to an instant; what passes from then on passes. */
export function setClock(instant: string): void {
  setClockOffsetMs(Date.parse(instant) - Date.now())
}

/** A shift on one Monday morning of Berlin, changed where named. */
export const shiftOf = (changes: object = {}) => ({
  person: emailOf('SUPPORT_ENGINEER'),
  timeZone: 'Europe/Berlin',
  startsOn: '2026-11-30',
  startTime: '09:00',
  durationMinutes: 480,
  ...changes,
})

/** Calls of the schedule; a lead's unless said otherwise. */
export function scheduleOf(desk: Desk) {
  const call = <T>(method: string, path: string, ask: Ask = {}) =>
    desk.call<Answered<T>>(method, `/api/v1/schedule${path}`, ask)
  const addShift = async (changes: object = {}) => {
    const { body } = await call<ShiftView>('POST', '/shifts', { body: shiftOf(changes) })
    return body
  }
  return { call, addShift }
}
