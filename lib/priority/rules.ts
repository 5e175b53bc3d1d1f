import type { RuleId } from './types'

/** Where a rule comes from: the support policy, the contract it links to, or our interpretation. */
export type RuleSource = 'S' | 'C' | 'I'

/** A rule as people read it. */
export type Rule = { id: RuleId; source: RuleSource; text: string }

const rule = (id: RuleId, source: RuleSource, text: string): Rule => ({ id, source, text })

/** The rules of the policy's first version, in order, each in one plain sentence. */
export const RULES_1: readonly Rule[] = [
  rule(
    'R1',
    'S',
    'At every moment exactly one ticket is number one, and anyone can see which and why.',
  ),
  rule(
    'R2',
    'I',
    'The order depends on stored facts and the workload mode only, never on the clock while reading.',
  ),
  rule(
    'R3',
    'S',
    'Hard choices: pre-sales, then enterprise, team, free, open source, internal work last.',
  ),
  rule('R4', 'S', 'Cloud customers have no contractual SLA at this time.'),
  rule(
    'R5',
    'I',
    'Without a plan set on the account, self-hosted enterprise has the enterprise plan, self-hosted team the starter plan, everyone else none.',
  ),
  rule('R6', 'S', 'Pre-sales S0: a failed deployment or a total loss of service.'),
  rule(
    'R7',
    'C',
    'Pre-sales S0 also: anything security-related, since the contract includes POCs.',
  ),
  rule('R8', 'S', 'Pre-sales S1: core features are unavailable or the service is slow.'),
  rule('R9', 'S', 'Pre-sales S2: every other, non-blocking ask or problem.'),
  rule('R10', 'C', 'S0: a total loss of service, or anything security-related.'),
  rule(
    'R11',
    'C',
    'S1: at least 60 % of users significantly limited, or core features unavailable or extremely slow without an acceptable workaround.',
  ),
  rule('R12', 'I', 'The two halves of the S1 definition are read as "or": either is enough.'),
  rule('R13', 'I', 'A failed deployment counts as core features being unavailable.'),
  rule('R14', 'C', 'S2: core features unavailable or slow, where nothing worse matched.'),
  rule('R15', 'C', 'S3: everything else, such as questions and clarifications.'),
  rule('R16', 'S', 'P0: severity S0 from anyone outside, Cloud included.'),
  rule('R17', 'S', 'P1: severity S1 from anyone outside, Cloud included.'),
  rule('R18', 'S', 'P2: severity S2 from a paying customer.'),
  rule('R19', 'I', 'P2: severity S2 from a prospect, although they do not pay yet.'),
  rule('R20', 'S', 'P3: internal work, always; urgent internal work is a deviation.'),
  rule(
    'R21',
    'I',
    'P3: what no definition claims, which is S2 from customers who do not pay and every S3.',
  ),
  rule(
    'R22',
    'S',
    'The Support Engineer assigns the priority at triage; what others say is input.',
  ),
  rule(
    'R23',
    'I',
    'Until triage a ticket has a provisional priority: P0 if the requester claims S0, else P1; internal work is P3 at once.',
  ),
  rule(
    'R24',
    'I',
    'Severity and priority stay as triaged until the next triage, unless the new segment does not know the severity.',
  ),
  rule(
    'R25',
    'I',
    'Before triage the SLA clock runs on the provisional reading; triage recomputes it from the receipt.',
  ),
  rule(
    'R26',
    'S',
    'Every customer hears from us within a couple of hours most of the time: a goal, not a contract.',
  ),
  rule(
    'R27',
    'C',
    'Only a meaningful first response stops the SLA clock: what was or will be tried, and the next step.',
  ),
  rule(
    'R28',
    'S',
    'A pre-sales ticket is ours only when a CE opened it or an approved exception covers it.',
  ),
  rule(
    'R29',
    'I',
    'Normal order: priority class, deviated first, word owed first, unchecked claims last, then the next word owed soonest, then the oldest.',
  ),
  rule(
    'R30',
    'I',
    'Surge order: priority class, deviated first, word owed first, hard choices, unchecked claims last, then the contract due soonest, then the oldest.',
  ),
  rule(
    'R31',
    'S',
    'A deviation puts one ticket at the head of a class, with a reason and an end; it never demotes.',
  ),
  rule(
    'R32',
    'S',
    'The workload mode is normal or surge, switched by people with a reason, never by the program.',
  ),
  rule(
    'R33',
    'I',
    'Surge is suggested when the words owed exceed two hours of our pace or a shift is short of people.',
  ),
  rule('R34', 'S', 'In surge we tell waiting customers, before they ask, when help arrives.'),
  rule(
    'R35',
    'S',
    'Out of hours and in surge it is fine that customers wait; not that they wonder.',
  ),
  rule('R36', 'S', 'A CE may engage Support by form, mail or channel, with six pieces of context.'),
  rule(
    'R37',
    'I',
    'The form requires all six pieces; from mail or Slack a request with parts missing is still a ticket.',
  ),
  rule(
    'R38',
    'S',
    'Support does not watch trial channels; a visit has a ticket, a purpose and an end.',
  ),
  rule(
    'R39',
    'S',
    'CS leadership decides exceptions; nobody decides their own; each has a scope, a reason and an end.',
  ),
  rule(
    'R40',
    'S',
    'Mail of a prospect without a CE and without an exception goes to the account’s CE, not to the queue.',
  ),
  rule(
    'R41',
    'S',
    'Engineering drops everything only for P0 and P1 that really cannot wait a day.',
  ),
  rule('R42', 'S', 'For P2, Support brings all the context that engineering needs to decide.'),
  rule('R43', 'S', 'Very few tickets are P0 or P1; their share is watched.'),
]
