import type { SeverityRule } from './policy-parts'

/** R6–R9: the policy's own severities for prospects. */
export const PRE_SALES_SEVERITIES_1: readonly SeverityRule[] = [
  {
    rule: 'R6',
    severity: 'S0',
    all: [{ fact: 'failedDeployment', is: true }],
    because: 'the deployment failed',
  },
  {
    rule: 'R6',
    severity: 'S0',
    all: [{ fact: 'totalLossOfService', is: true }],
    because: 'total loss of service',
  },
  {
    rule: 'R7',
    severity: 'S0',
    all: [{ fact: 'securityRelated', is: true }],
    because: 'security-related, and the contract includes POCs',
  },
  {
    rule: 'R8',
    severity: 'S1',
    all: [{ fact: 'coreFeaturesUnavailable', is: true }],
    because: 'core features are unavailable',
  },
  {
    rule: 'R8',
    severity: 'S1',
    all: [{ fact: 'slowness', isOneOf: ['SOMEWHAT', 'EXTREME'] }],
    because: 'the service is slow',
  },
  { rule: 'R9', severity: 'S2', all: [], because: 'a non-blocking ask or problem' },
]

/** R10–R15: the contract's severities, for everyone outside but prospects. */
export const CONTRACT_SEVERITIES_1: readonly SeverityRule[] = [
  {
    rule: 'R10',
    severity: 'S0',
    all: [{ fact: 'totalLossOfService', is: true }],
    because: 'total loss of service',
  },
  {
    rule: 'R10',
    severity: 'S0',
    all: [{ fact: 'securityRelated', is: true }],
    because: 'security-related',
  },
  {
    rule: 'R11',
    severity: 'S1',
    all: [{ fact: 'usersAffectedPercent', atLeast: 60 }],
    because: 'at least 60 % of users are significantly limited',
  },
  {
    rule: 'R11',
    severity: 'S1',
    all: [
      { fact: 'coreFeaturesUnavailable', is: true },
      { fact: 'acceptableWorkaround', is: false },
    ],
    because: 'core features are unavailable, without an acceptable workaround',
  },
  {
    rule: 'R11',
    severity: 'S1',
    all: [
      { fact: 'slowness', isOneOf: ['EXTREME'] },
      { fact: 'acceptableWorkaround', is: false },
    ],
    because: 'extremely slow, without an acceptable workaround',
  },
  {
    rule: 'R13',
    severity: 'S1',
    all: [
      { fact: 'failedDeployment', is: true },
      { fact: 'acceptableWorkaround', is: false },
    ],
    because:
      'a failed deployment counts as core features unavailable (R11), without an acceptable workaround',
  },
  {
    rule: 'R14',
    severity: 'S2',
    all: [{ fact: 'coreFeaturesUnavailable', is: true }],
    because: 'core features are unavailable, with an acceptable workaround',
  },
  {
    rule: 'R14',
    severity: 'S2',
    all: [{ fact: 'slowness', isOneOf: ['SOMEWHAT', 'EXTREME'] }],
    because: 'slow, and nothing worse',
  },
  {
    rule: 'R13',
    severity: 'S2',
    all: [{ fact: 'failedDeployment', is: true }],
    because:
      'a failed deployment counts as core features unavailable (R14), with an acceptable workaround',
  },
  {
    rule: 'R15',
    severity: 'S3',
    all: [],
    because: 'a question or clarification; nothing is broken or slow',
  },
]
