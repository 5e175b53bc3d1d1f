import { expect, it } from 'vitest'
import { noticeWords } from './notice-words'

const FROM = { number: 7, subject: 'It is slow' }

it('names both requests to who sent the one, and only theirs to who sent the other', () => {
  const words = noticeWords(FROM, { number: 9, subject: 'Search waits' })
  expect(words.source).toContain('#7 “It is slow” was joined with #9 “Search waits”')
  expect(words.target).toContain('joined with yours, #9 “Search waits”')
  expect(words.target).not.toContain('It is slow')
})

it('has words before the other one is known', () => {
  const { source } = noticeWords(FROM, { number: 0, subject: null })
  expect(source).toContain('joined with another one, which')
})
