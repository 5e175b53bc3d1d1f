import type { Explained } from './explain-standing'
import type { Policy } from './policy'
import type { Reason } from './types'
import { instantInWords, spanInWords } from './words'

/** What we owe by when: the contract, the goal, and the next word. Instants are named in UTC. */
export function explainClocks(explained: Explained, policy: Policy): Reason[] {
  const owed = explained.ticket.firstRespondedAt === null ? firstWord : nextWord
  return [...contract(explained, policy), ...goal(explained, policy), owed(explained)]
}

function contract({ evaluation }: Explained, policy: Policy): Reason[] {
  const { severity, slaPlan, slaDueAt, provisional } = evaluation
  const target = severity && policy.slaTargets[slaPlan][severity]
  if (slaDueAt === null || !target) return []
  const text = `SLA: first response within ${spanInWords(target)} of receipt, by ${instantInWords(slaDueAt)}`
  return [{ rule: provisional ? 'R25' : 'R27', text }]
}

function goal({ ticket, evaluation }: Explained, policy: Policy): Reason[] {
  const span = policy.segments[ticket.segment].goal
  if (evaluation.goalDueAt === null || !span) return []
  const text = `goal: a word within ${spanInWords(span)} of receipt, by ${instantInWords(evaluation.goalDueAt)}`
  return [{ rule: 'R26', text }]
}

function firstWord({ evaluation }: Explained): Reason {
  const { respondBy, slaDueAt } = evaluation
  if (respondBy === null) return { rule: 'R20', text: 'internal work: no word is owed' }
  const by = respondBy === slaDueAt ? 'the SLA' : 'the goal'
  const text = `no meaningful first response yet: owed by ${instantInWords(respondBy)} (${by})`
  return { rule: 'R27', text }
}

function nextWord({ ticket, evaluation }: Explained): Reason {
  const { respondBy } = evaluation
  const answered = `answered ${instantInWords(ticket.firstRespondedAt ?? ticket.receivedAt)}`
  if (respondBy === null) return { rule: 'R27', text: `${answered}: no word is owed` }
  const because = respondBy === ticket.nextUpdateAt ? 'we promised it' : 'they wrote again'
  const text = `${answered}; the next word is owed by ${instantInWords(respondBy)}: ${because}`
  return { rule: 'R27', text }
}
