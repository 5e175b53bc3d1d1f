import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MassNews, type TicketNews } from './mass-news'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const some = (count: number, from = 1): TicketNews[] =>
  Array.from({ length: count }, (_, i) => [from + i, 2] as const)

it('tells of all once and in order, a part after the other', () => {
  const parts: number[][] = []
  const news = new MassNews((tickets) => parts.push(tickets.map(([number]) => number)))
  news.hear(some(300))
  news.hear(some(150, 301))
  expect(parts.map((part) => part.length)).toEqual([200])
  vi.runAllTimers()
  expect(parts.map((part) => part.length)).toEqual([200, 200, 50])
  expect(parts.flat()).toEqual(some(450).map(([number]) => number))
  news.hear(some(1, 900))
  expect(parts.at(-1)).toEqual([900])
  vi.runAllTimers()
})

it('tells nothing more once it is stopped', () => {
  let told = 0
  const news = new MassNews((tickets) => {
    told += tickets.length
  })
  news.hear(some(300))
  news.stop()
  vi.runAllTimers()
  expect(told).toBe(200)
})
