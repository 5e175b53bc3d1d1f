import 'server-only'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite } from '@/lib/api/endpoint'
import { done } from '@/lib/outcome'
import { evaluatePolicy } from '@/lib/policy/evaluate'
import { evaluateInputSchema, evaluateOutputSchema } from '@/lib/policy/evaluate-schema'

/** Ten thousand tickets and then some. */
const MAX_BYTES = 8 * 1024 * 1024

/** What-if for anyone signed in: the command `policy evaluate` as a call. Touches no stored ticket. */
export function addPolicyRoutes(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/policy/evaluate',
    summary: 'What the policy makes of given tickets',
    description: 'Pure: reads and changes nothing that is stored.',
    tag: 'Policy',
    body: evaluateInputSchema,
    maxBytes: MAX_BYTES,
    answer: evaluateOutputSchema,
    status: 200,
    versioned: false,
    before: async () => null,
    run: async (_call, input) => done(evaluatePolicy(input)),
  })
}
