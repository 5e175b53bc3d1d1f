import { expect, it } from 'vitest'
import { CallLimit } from './call-limit'

it('lets a caller have their calls and refuses the next, without touching others', async () => {
  const limit = new CallLimit(3)
  const answers = await Promise.all(Array.from({ length: 4 }, () => limit.count('a')))
  expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, true, false])
  expect(answers.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0])
  expect(answers.every(({ resetSeconds }) => resetSeconds === 1)).toBe(true)
  expect(await limit.count('b')).toMatchObject({ allowed: true, remaining: 2 })
})
