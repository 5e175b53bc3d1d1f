import { expect, test } from 'vitest'
import { sizeWords } from './size-words'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1234, '1.2 kB'],
  [99_500, '100 kB'],
  [999_999, '1 MB'],
  [1_234_567, '1.2 MB'],
  [26_214_400, '26 MB'],
  [5_000_000_000_000, '5000 GB'],
])('%d is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
