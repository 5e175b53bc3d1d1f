import type { OutcomeState } from '@/components/tickets/use-outcome'
import { REQUEST_PARTS } from '@/lib/presales/parts'

const FIELDS = [
  ...REQUEST_PARTS,
  'account',
  'newAccount.name',
  'newAccount.domain',
  'prospectEmail',
  'claimedSeverity',
]

/** What to say of the whole form: each field says for itself what is wrong with it. */
export function formTroubleOf({
  message,
  errorAt,
}: Pick<OutcomeState, 'message' | 'errorAt'>): string | null {
  const count = FIELDS.filter((path) => errorAt(path) !== undefined).length
  if (count === 0) return message
  const answers = count === 1 ? 'one answer is' : `${count} answers are`
  return `Nothing was sent: ${answers} missing or wrong, see the red lines.`
}
