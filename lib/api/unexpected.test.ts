import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { ApiEnv } from './caller'
import { answerUnexpected } from './unexpected'

async function answerTo(error: Error) {
  const app = new Hono<ApiEnv>()
  app.use('*', async (c, next) => {
    c.set('requestId', 'the-request')
    await next()
  })
  app.get('/', () => {
    throw error
  })
  app.onError(answerUnexpected)
  const answer = await app.request('/')
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

it('what no one foresaw tells nothing but where it is noted', async () => {
  const { status, headers, text } = await answerTo(new Error('relation "secret" does not exist'))
  expect(status).toBe(500)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(text).toContain('the-request')
  expect(text).not.toContain('secret')
})

it.each([
  Object.assign(new Error('no'), { code: 'P1001' }),
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  new Error('timeout exceeded when trying to connect'),
])('a database that is away is 503: %s', async (error) => {
  const { status, headers } = await answerTo(error)
  expect([status, headers.get('retry-after')]).toEqual([503, '2'])
})
