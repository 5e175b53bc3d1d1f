import { execFile } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { viewerFromRequest } from '@/lib/auth/request-viewer'
import { closeDb, db } from '@/lib/db/client'
import { useSettings } from './settings'

beforeAll(async () => {
  await useSettings({ DEMO: '0' })
})
afterAll(closeDb)

interface Result {
  status: number
  lines: string[]
  said: string
}

function run(script: 'token' | 'user', args: string[], env = {}): Promise<Result> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', `scripts/${script}.ts`, ...args]
    const surroundings = { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.server.json', ...env }
    execFile(process.execPath, command, { env: surroundings }, (error, stdout, stderr) =>
      resolve({
        status: Number(error?.code ?? 0),
        lines: stdout.trim().split('\n'),
        said: stderr.trim(),
      }),
    )
  })
}

describe('the token command', () => {
  it('prints a token that works, alone on the last line', async () => {
    const { status, lines } = await run('token', ['create', '--role', 'CE', '--name', 'ci-bot'])
    expect(status).toBe(0)
    const token = lines.at(-1) ?? ''
    const found = await viewerFromRequest(new Headers({ authorization: `Bearer ${token}` }))
    expect(found?.viewer).toMatchObject({ email: 'ci-bot@tokens.invalid', role: 'CE' })
    const again = await run('token', ['create', '--role', 'CE', '--name', 'ci-bot'])
    expect(again.lines.at(-1)).not.toBe(token)
    const other = await run('token', ['create', '--role', 'ADMIN', '--name', 'ci-bot'])
    expect(other).toMatchObject({ status: 1, lines: [''] })
    expect(other.said).toContain('ci-bot already acts as CE')
  })

  it.each([
    [[], 'create'],
    [['create', '--name', 'x'], '--role'],
    [['create', '--role', 'BOSS', '--name', 'x'], 'SUPPORT_ENGINEER'],
    [['create', '--role', 'CE', '--name', 'a b'], '--name'],
    [['create', '--role', 'CE', '--name', 'x', '--force'], '--force'],
  ])('%j ends with 2, naming %s', async (args, named) => {
    const { status, lines, said } = await run('token', args)
    expect({ status, lines }).toEqual({ status: 2, lines: [''] })
    expect(said).toContain(named)
  })

  it('never says the password of a database that it cannot reach', async () => {
    const env = { DATABASE_URL: 'postgres://someone:very-secret@127.0.0.1:1/none' }
    const { status, said } = await run('token', ['create', '--role', 'CE', '--name', 'x'], env)
    expect(status).toBe(1)
    expect(said).toContain('DATABASE_URL')
    expect(said).not.toContain('very-secret')
  })
})

describe('the user command', () => {
  const email = 'first@example.com'

  it('makes the first administrator with a link of 24 hours, resets, and switches off', async () => {
    const made = await run('user', ['create', '--email', email, '--role', 'ADMIN'])
    expect(made.lines.at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/accept-invite\/[\w-]{43}$/)
    const [link] = await db().oneTimeLink.findMany({ where: { user: { email } } })
    expect((link?.expiresAt.getTime() ?? 0) - (link?.createdAt.getTime() ?? 0)).toBe(86_400_000)
    expect((await run('user', ['create', '--email', email, '--role', 'CE'])).status).toBe(1)
    const reset = await run('user', ['reset', '--email', email])
    expect(reset.lines.at(-1)).toContain('/reset/')
    await db().user.update({ where: { email }, data: { role: 'CE' } })
    expect((await run('user', ['disable', '--email', email])).status).toBe(0)
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ sessionEpoch: 1 })
    expect((await run('user', ['reset', '--email', email])).status).toBe(1)
  })
})
