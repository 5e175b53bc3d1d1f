import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readVectors } from '@/tests/policy/vectors'

const TIMEOUT_MS = 30_000

function policy(args: string[], input: string) {
  const node = ['--import', 'tsx', 'scripts/policy.ts', ...args]
  return spawnSync(process.execPath, node, { input, encoding: 'utf8', maxBuffer: 64_000_000 })
}

type Case = { input: { tickets: object[] }; expected: unknown }
const { cases } = readVectors<{ cases: Case[] }>('policy.json')

describe('the policy command', { timeout: TIMEOUT_MS }, () => {
  it('answers a vector as documented, and nothing else', () => {
    const { input, expected } = cases.at(-1) as Case
    const run = policy(['evaluate'], JSON.stringify(input))
    expect(JSON.parse(run.stdout)).toEqual(expected)
    expect([run.stderr, run.status]).toEqual(['', 0])
  })

  it('answers 10,000 tickets whole', () => {
    const { input } = cases.at(-1) as Case
    const tickets = Array.from({ length: 10_000 }, (_, i) => {
      return { ...input.tickets[i % input.tickets.length], number: i + 1 }
    })
    const run = policy(['evaluate'], JSON.stringify({ ...input, tickets }))
    expect(JSON.parse(run.stdout).tickets).toHaveLength(10_000)
  })

  it.each([
    ['text that is not JSON', ['evaluate'], '{"at"', /^policy: input: is not JSON/],
    ['nothing', ['evaluate'], '', /^policy: input: is not JSON/],
    ['a wrong shape', ['evaluate'], '{"tickets": 1}', /^policy: at: .*\(and 2 more\)/],
    ['no command', [], '', /^policy: usage: /],
    ['a stray argument', ['evaluate', 'in.json'], '', /^policy: usage: /],
  ] as const)('ends with exit 2 and a sentence on %s', (...[, args, input, sentence]) => {
    const run = policy([...args], input)
    expect(run.stderr).toMatch(sentence)
    expect([run.stdout, run.status]).toEqual(['', 2])
  })
})
