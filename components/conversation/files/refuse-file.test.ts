import { expect, test } from 'vitest'
import { refuseFile } from './refuse-file'

test.each([
  [{ name: 'a.txt', size: 1 }, 0, null],
  [{ name: 'a.txt', size: 1024 }, 9, null],
  [{ name: 'a.txt', size: 1025 }, 0, 'It has 1 kB; a file may have 1 kB.'],
  [{ name: 'a.txt', size: 5120 }, 0, 'It has 5 kB; a file may have 1 kB.'],
  [{ name: 'a.txt', size: 0 }, 0, 'It is empty.'],
  [{ name: 'a.EXE', size: 1 }, 0, 'A program (.exe) is not taken: put it into an archive.'],
  [{ name: 'a.txt', size: 1 }, 10, 'A message takes 10 files at most.'],
])('%j beside %d others: %s', (file, already, why) => {
  expect(refuseFile(file, { maxBytes: 1024, already })).toBe(why)
})
