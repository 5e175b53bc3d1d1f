import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action, can, canSome, grantOf } from './permissions'
import { ROLES } from './viewer'

// The contract's rows in its own order, restated by hand and not derived from the table under test.
// A letter a role: Support Engineer, lead, CS leadership, Customer Engineer, engineer, admin.
// y = yes, n = no, o = only their own.
const CONTRACT: Record<Action, string> = {
  // see the order, any ticket with its notes · reports
  'ticket.see': 'yyyooy',
  'reports.see': 'yyynny',
  // open a ticket on behalf · import a file · receivedAt in the past (POST /tickets)
  'ticket.open': 'yyyony',
  'import.run': 'nynnny',
  'ticket.backdate': 'nynnny',
  // triage, reply, note, status, take, assign · kind REQUESTER (POST /tickets/N/messages)
  'ticket.triage': 'yynnny',
  'ticket.reply': 'yynony',
  'ticket.note': 'yynooy',
  'ticket.set-status': 'yynnny',
  'queue.take': 'yynnny',
  'ticket.assign': 'yynnny',
  'ticket.record-requester': 'yynnny',
  // deviation, workload mode
  'ticket.deviate': 'yyynny',
  'workload.switch': 'yyynny',
  // file a pre-sales request
  'pre-sales.request': 'nnnynn',
  // ask for an exception · decide · withdraw
  'exception.ask': 'yyyonn',
  'exception.decide': 'nnynnn',
  'exception.withdraw': 'ooyonn',
  // channels and visits
  'channel.see': 'yyyyny',
  'channel.visit': 'yynnny',
  'visit.end': 'oynnny',
  // schedule of others · own time off and capacity
  'schedule.edit': 'oynnny',
  'capacity.set': 'oynnny',
  // hand-off: send · answer · see
  'handoff.send': 'yynnnn',
  'handoff.answer': 'nnnnyn',
  'handoff.see': 'yyyyyy',
  // policy: see · simulate · draft · activate
  'policy.see': 'yyyyyy',
  'policy.simulate': 'yyynny',
  'policy.draft': 'nyynny',
  'policy.activate': 'nnynnn',
  // accounts: edit · domains and contacts
  'account.edit': 'nyynny',
  'account.edit-contacts': 'nyyony',
  // block a sender · fields and people of a ticket · redact a message (own = what one wrote)
  'contact.block': 'yyynny',
  'ticket.edit': 'yynnny',
  'message.redact': 'oynooy',
  // users, tokens, webhooks, settings, export, backup, metrics
  'admin.manage': 'nnnnny',
  // see accounts, contacts · workload · schedule · exceptions
  'account.see': 'yyyony',
  'workload.see': 'yyyyyy',
  'schedule.see': 'yyyyny',
  'exception.see': 'yyyony',
  // time travel · compare
  'history.see': 'yyyooy',
  'queue.compare': 'yyyooy',
  // merge, link, bulk, macros, notices, quarantine
  'ticket.bulk': 'yynnny',
  'ticket.link': 'yynnny',
  'ticket.merge': 'yynnny',
  'macro.use': 'yynnny',
  'notice.send': 'yynnny',
  // calendars and holidays · erase a person
  'calendar.edit': 'nynnny',
  'view.save': 'yyyyyy',
  'view.share': 'yyynny',
  'view.edit': 'oooooo',
  'view.remove': 'oyoooy',
  'person.erase': 'nnnnny',
}

const WORDS: Record<string, string> = { y: 'yes', n: 'no', o: 'own' }
const CELLS = ACTIONS.flatMap((action) =>
  ROLES.map((role, column) => ({
    action,
    role,
    expected: WORDS[CONTRACT[action].charAt(column)] ?? 'no',
  })),
)
describe('the permission table', () => {
  it('has the rows of the contract and no other', () => {
    expect([...ACTIONS].sort()).toEqual(Object.keys(CONTRACT).sort())
  })

  it.each(CELLS)('$role · $action · $expected', ({ action, role, expected }) => {
    expect(grantOf(role, action)).toBe(expected)
    expect(can({ role }, action, true)).toBe(expected !== 'no')
    expect(can({ role }, action, false)).toBe(expected === 'yes')
    expect(can({ role }, action)).toBe(expected === 'yes')
    expect(canSome({ role }, action)).toBe(expected !== 'no')
  })
})
