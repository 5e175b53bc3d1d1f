import { expect, it } from 'vitest'
import { tidyTime } from './tidy-time'

it.each([
  ['9', '09:00'],
  ['17', '17:00'],
  ['930', '09:30'],
  ['1730', '17:30'],
  ['9:30', '09:30'],
  [' 9.30 ', '09:30'],
  ['24', '24:00'],
  ['09:00', '09:00'],
  ['nine', 'nine'],
  ['', ''],
  ['12345', '12345'],
])('%j is %j', (text, tidy) => {
  expect(tidyTime(text)).toBe(tidy)
})
