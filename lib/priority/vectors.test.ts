import { describe, expect, it } from 'vitest'
import { evaluatePolicy } from '@/lib/policy/evaluate'
import {
  type EvaluateInput,
  type EvaluateOutput,
  evaluateInputSchema,
  evaluateOutputSchema,
} from '@/lib/policy/evaluate-schema'
import { readVectors } from '@/tests/policy/vectors'

type Case = { input: EvaluateInput; expected: EvaluateOutput }

const { cases } = readVectors<{ cases: Case[] }>('policy.json')

describe.each(cases.map((testCase, i) => ({ ...testCase, name: `case ${i}` })))(
  'the shared vectors, $name: $input.mode with $input.tickets.length tickets',
  ({ input, expected }) => {
    const output = evaluatePolicy(evaluateInputSchema.parse(input))
    const answered = new Map(output.tickets.map((ticket) => [ticket.number, ticket]))

    it('puts the tickets in the expected order', () => {
      expect(output.order).toEqual(expected.order)
    })

    it.each(expected.tickets)('agrees on every field of ticket $number', (ticket) => {
      for (const [field, value] of Object.entries(ticket)) {
        expect(answered.get(ticket.number), field).toHaveProperty(field, value)
      }
    })

    it('answers in exactly the documented shape', () => {
      expect(output).toEqual(expected)
      expect(evaluateOutputSchema.parse(output)).toEqual(output)
    })

    it('gives the same answer whatever the order of the question', () => {
      const reversed = evaluatePolicy({ ...input, tickets: input.tickets.toReversed() })
      expect(reversed.order).toEqual(expected.order)
      expect(reversed.tickets.toReversed()).toEqual(expected.tickets)
    })
  },
)

it('has cases of both modes', () => {
  expect(new Set(cases.map(({ input }) => input.mode))).toEqual(new Set(['NORMAL', 'SURGE']))
})
