import { ROLES, type Role, type Viewer } from './viewer'

/** `yes`, `no`, or only what is one's own (`own`; what that means is `owns…` in ownership.ts). */
export type Grant = 'yes' | 'no' | 'own'

const y = 'yes'
const n = 'no'
const o = 'own'

/**
 * Who may do what: the contract's table, one row an action, one column a role in the order of `ROLES`
 * (Support Engineer, lead, CS leadership, Customer Engineer, engineer, admin). What is not here is refused.
 */
const TABLE = {
  'ticket.see': [y, y, y, o, o, y],
  'reports.see': [y, y, y, n, n, y],
  'ticket.open': [y, y, y, o, n, y],
  'ticket.backdate': [n, y, n, n, n, y],
  'import.run': [n, y, n, n, n, y],
  'ticket.triage': [y, y, n, n, n, y],
  'ticket.reply': [y, y, n, o, n, y],
  'ticket.note': [y, y, n, o, o, y],
  'ticket.record-requester': [y, y, n, n, n, y],
  'ticket.set-status': [y, y, n, n, n, y],
  'ticket.assign': [y, y, n, n, n, y],
  'queue.take': [y, y, n, n, n, y],
  'ticket.deviate': [y, y, y, n, n, y],
  'workload.switch': [y, y, y, n, n, y],
  'workload.see': [y, y, y, y, y, y],
  'pre-sales.request': [n, n, n, y, n, n],
  'exception.ask': [y, y, y, o, n, n],
  'exception.decide': [n, n, y, n, n, n],
  'exception.see': [y, y, y, o, n, y],
  'exception.withdraw': [o, o, y, o, n, n],
  'channel.see': [y, y, y, y, n, y],
  'channel.visit': [y, y, n, n, n, y],
  // Own is one's visit.
  'visit.end': [o, y, n, n, n, y],
  'schedule.see': [y, y, y, y, n, y],
  'schedule.edit': [o, y, n, n, n, y],
  'capacity.set': [o, y, n, n, n, y],
  'handoff.send': [y, y, n, n, n, n],
  'handoff.answer': [n, n, n, n, y, n],
  'handoff.see': [y, y, y, y, y, y],
  'policy.see': [y, y, y, y, y, y],
  'policy.simulate': [y, y, y, n, n, y],
  'policy.draft': [n, y, y, n, n, y],
  'policy.activate': [n, n, y, n, n, n],
  'account.see': [y, y, y, o, n, y],
  'account.edit': [n, y, y, n, n, y],
  'account.edit-contacts': [n, y, y, o, n, y],
  'contact.block': [y, y, y, n, n, y],
  'ticket.edit': [y, y, n, n, n, y],
  // Own is what one wrote.
  'message.redact': [o, y, n, o, o, y],
  'history.see': [y, y, y, o, o, y],
  'queue.compare': [y, y, y, o, o, y],
  'ticket.bulk': [y, y, n, n, n, y],
  'ticket.link': [y, y, n, n, n, y],
  'ticket.merge': [y, y, n, n, n, y],
  'macro.use': [y, y, n, n, n, y],
  'notice.send': [y, y, n, n, n, y],
  'calendar.edit': [n, y, n, n, n, y],
  'view.save': [y, y, y, y, y, y],
  'view.share': [y, y, y, n, n, y],
  'view.edit': [o, o, o, o, o, o],
  'view.remove': [o, y, o, o, o, y],
  'person.erase': [n, n, n, n, n, y],
  'admin.manage': [n, n, n, n, n, y],
} as const satisfies Record<string, readonly [Grant, Grant, Grant, Grant, Grant, Grant]>

export type Action = keyof typeof TABLE
export const ACTIONS = Object.keys(TABLE) as Action[]

/** What the table says of a role and an action. */
export function grantOf(role: Role, action: Action): Grant {
  return TABLE[action][ROLES.indexOf(role)] ?? 'no'
}

/**
 * The one permission predicate.
 * @param owns whether the thing acted on is the viewer's own; leave out where no thing is involved
 */
export function can(viewer: Pick<Viewer, 'role'>, action: Action, owns = false): boolean {
  const grant = grantOf(viewer.role, action)
  return grant === 'yes' || (grant === 'own' && owns)
}

/** Whether a role may do this at least to its own things: decides if a control or page is offered. */
export function canSome(viewer: Pick<Viewer, 'role'>, action: Action): boolean {
  return grantOf(viewer.role, action) !== 'no'
}
