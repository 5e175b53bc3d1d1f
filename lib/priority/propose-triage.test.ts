import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { impact } from '@/tests/policy/ticket-facts'
import { POLICY_1 } from './policy'
import { proposeTriage } from './propose-triage'

it('proposes severity and priority, each with its rule', () => {
  expect(proposeTriage(POLICY_1, 'FREE', impact({ slowness: 'SOMEWHAT' }))).toEqual({
    severity: 'S2',
    severityReason: { rule: 'R14', text: 'S2: slow, and nothing worse' },
    priority: 'P3',
    priorityReason: { rule: 'R21', text: 'P3: no definition of a higher priority claims it' },
  })
})

it('proposes no severity for internal work', () => {
  const proposal = proposeTriage(POLICY_1, 'INTERNAL', impact({ securityRelated: true }))
  expect(proposal).toMatchObject({ severity: null, priority: 'P3' })
  expect(proposal.priorityReason.rule).toBe('R20')
})

it('reaches no file that needs Temporal, which not every browser has', () => {
  const reached = filesReachedFrom('lib/priority/propose-triage.ts')
  expect(reached.size).toBeGreaterThan(3)
  for (const file of reached) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bTemporal\./)
})

/** The files that a bundler would take along: imports of values, followed to the end. */
function filesReachedFrom(entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached
  reached.add(entry)
  const source = readFileSync(entry, 'utf8')
  for (const [, target] of source.matchAll(/^(?:import|export) (?!type )[^']*from '([^']+)'/gm)) {
    filesReachedFrom(resolveImport(entry, target ?? ''), reached)
  }
  return reached
}

function resolveImport(from: string, target: string): string {
  const path = target.startsWith('@/') ? target.slice(2) : join(dirname(from), target)
  const file = `${path}.ts`
  if (!existsSync(file)) throw new Error(`${from} imports ${target}, which this test cannot follow`)
  return file
}
