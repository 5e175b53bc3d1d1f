import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCommand, UsageError } from './command-line'
import { emailInput, roleInput } from './schema'

const VERBS = {
  create: z.strictObject({ email: emailInput, role: roleInput }),
  disable: z.strictObject({ email: emailInput }),
}

describe('a command line', () => {
  it('is a verb and its options, cleaned', () => {
    const args = ['create', '--email', ' Ada@Example.com', '--role=CE']
    expect(readCommand(args, VERBS)).toEqual({
      verb: 'create',
      options: { email: 'ada@example.com', role: 'CE' },
    })
  })

  it.each([
    [[], 'create, disable'],
    [['remove'], 'create, disable'],
    [['toString'], 'create, disable'],
    [['create', '--email', 'a@example.com'], '--role'],
    [['create', '--email', 'a@example.com', '--role', 'BOSS'], '--role'],
    [['create', '--email', 'nobody', '--role', 'CE'], '--email'],
    [['disable', '--email'], '--email'],
    [['disable', '--email', 'a@example.com', '--role', 'CE'], '--role'],
    [['disable', 'a@example.com'], 'a@example.com'],
  ])('%j is refused, naming %s', (args, named) => {
    expect(() => readCommand(args, VERBS)).toThrow(UsageError)
    expect(() => readCommand(args, VERBS)).toThrow(named)
  })
})
