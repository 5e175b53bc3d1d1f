import { expect, test } from 'vitest'
import { sizeWords } from './size-words'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1024, '1 kB'],
  [1234, '1.2 kB'],
  [99_500, '97 kB'],
  [1_048_575, '1 MB'],
  [1_234_567, '1.2 MB'],
  [26_214_400, '25 MB'],
  [5_497_558_138_880, '5120 GB'],
])('%d is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
