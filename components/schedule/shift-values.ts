import type { Weekday } from '@/lib/calendar/definition'
import { endTimeOf, minutesBetween } from '@/lib/schedule/rule-words'
import type { ShiftView } from '@/lib/schedule/view'
import type { ShiftFields } from './schedule-actions'

/** A shift as it stands in the form. */
export interface ShiftValues {
  person: string
  timeZone: string
  startsOn: string
  startTime: string
  endTime: string
  weekdays: Weekday[]
  everyWeeks: string
  endsOn: string
  needed: string
}

export function emptyShift(startsOn: string, timeZone: string): ShiftValues {
  return {
    person: '',
    timeZone,
    startsOn,
    startTime: '09:00',
    endTime: '17:00',
    weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
    everyWeeks: '1',
    endsOn: '',
    needed: '1',
  }
}

export function toShiftValues(shift: ShiftView): ShiftValues {
  const { person, timeZone, startsOn, startTime, durationMinutes, weekdays, endsOn } = shift
  return {
    person,
    timeZone,
    startsOn,
    startTime,
    endTime: endTimeOf(startTime, durationMinutes),
    weekdays,
    everyWeeks: String(shift.everyWeeks),
    endsOn: endsOn ?? '',
    needed: String(shift.needed),
  }
}

export function toShiftFields(values: ShiftValues): ShiftFields {
  const { person, timeZone, startsOn, startTime, endTime, weekdays } = values
  const isOnce = weekdays.length === 0
  return {
    person,
    timeZone,
    startsOn,
    startTime,
    durationMinutes: minutesBetween(startTime, endTime),
    weekdays,
    everyWeeks: isOnce ? 1 : Number(values.everyWeeks),
    endsOn: isOnce || values.endsOn === '' ? null : values.endsOn,
    needed: Number(values.needed),
  }
}
