import type { KeyPart } from '@/lib/priority/policy-parts'
import type { Segment, WorkloadMode } from '@/lib/priority/types'
import { constantInWords } from '@/lib/priority/words'
import type { Move } from './moves'

const RULE_OF_MODE = { NORMAL: 'R29', SURGE: 'R30' } as const satisfies Record<WorkloadMode, string>

type Words = Record<'rose' | 'fell', (move: Move) => string>

function named(segment: Segment | null): string {
  if (segment === null) return 'another segment'
  return segment === 'PRE_SALES' ? 'pre-sales' : constantInWords(segment)
}

/** By the normal order the goal had put the younger one first. */
const restingGoal = ({ rule }: Move) => (rule === 'R30' ? ', and the goal rests' : '')

/** The first parts of both keys are the same, so that they never decide a move between the modes. */
const SAME: Words = {
  rose: () => 'it stands before others in this order',
  fell: () => 'others stand before it in this order',
}

const WORDS: Record<KeyPart, Words> = {
  class: SAME,
  deviated: SAME,
  wordOwed: SAME,
  segmentRank: {
    rose: ({ segment, past }) =>
      segment === 'PRE_SALES'
        ? 'pre-sales stands first in hard choices'
        : `${named(segment)} stands before ${named(past)} in hard choices`,
    fell: ({ segment, past }) => `${named(segment)} stands behind ${named(past)} in hard choices`,
  },
  unchecked: {
    rose: () => 'it is checked, the others are unchecked claims',
    fell: () => 'it is an unchecked claim, the others are checked',
  },
  respondBy: {
    rose: () => 'its word is owed sooner',
    fell: () => 'others are owed a word sooner',
  },
  surgeDueAt: {
    rose: () => 'its contract counts, the goal rests',
    fell: ({ hasClock }) =>
      hasClock ? 'other contracts are due sooner' : 'no contract’s clock runs, and the goal rests',
  },
  receivedAt: {
    rose: (move) => `it came in earlier${restingGoal(move)}`,
    fell: (move) => `others came in earlier${restingGoal(move)}`,
  },
  number: { rose: () => 'its number comes first', fell: () => 'its number comes later' },
}

/** Why a ticket moved when `mode` began, with the rules: "pre-sales stands first in hard choices [R3 R30]". */
export function moveInWords(move: Move, mode: WorkloadMode): { text: string; rules: string[] } {
  const text = WORDS[move.part][move.to < move.from ? 'rose' : 'fell'](move)
  return { text, rules: [...new Set<string>([move.rule, RULE_OF_MODE[mode]])] }
}
