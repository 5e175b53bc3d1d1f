import type { Weekday } from './definition'

export const WEEKDAY_WORDS = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
} as const satisfies Record<Weekday, string>
