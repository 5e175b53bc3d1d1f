import type { PriorityRule } from './policy-parts'
import { SEGMENTS } from './types'

const OUTSIDE = SEGMENTS.filter((segment) => segment !== 'INTERNAL')

/** R16–R21. R20 stands first because nothing overrides it. */
export const PRIORITY_RULES_1: readonly PriorityRule[] = [
  {
    rule: 'R20',
    priority: 'P3',
    segments: ['INTERNAL'],
    severities: 'ANY_OR_NONE',
    fixed: true,
    because: 'internal work is always P3; urgent internal work is a deviation',
  },
  {
    rule: 'R16',
    priority: 'P0',
    segments: OUTSIDE,
    severities: ['S0'],
    fixed: false,
    because: 'every S0 is P0',
  },
  {
    rule: 'R17',
    priority: 'P1',
    segments: OUTSIDE,
    severities: ['S1'],
    fixed: false,
    because: 'every S1 is P1',
  },
  {
    rule: 'R18',
    priority: 'P2',
    segments: ['ENTERPRISE', 'TEAM'],
    severities: ['S2'],
    fixed: false,
    because: 'S2 from a paying customer',
  },
  {
    rule: 'R19',
    priority: 'P2',
    segments: ['PRE_SALES'],
    severities: ['S2'],
    fixed: false,
    because: 'S2 from a prospect',
  },
  {
    rule: 'R21',
    priority: 'P3',
    segments: SEGMENTS,
    severities: 'ANY_OR_NONE',
    fixed: false,
    because: 'no definition of a higher priority claims it',
  },
]
