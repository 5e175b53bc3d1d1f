/** Why a ticket is none for support: it is solved without a word to its sender. */
export const NO_ACTION_REASONS = ['SPAM', 'NOT_OURS', 'AUTOMATIC', 'TEST', 'NOTHING_ASKED'] as const
export type NoActionReason = (typeof NO_ACTION_REASONS)[number]

export const NO_ACTION_WORDS = {
  SPAM: 'spam',
  NOT_OURS: 'not ours to answer',
  AUTOMATIC: 'an automatic message',
  TEST: 'a test',
  NOTHING_ASKED: 'nothing is asked (thanks, for information)',
} as const satisfies Record<NoActionReason, string>

/** The words of a reason as an event keeps it. */
export function noActionWords(because: unknown): string {
  const known = NO_ACTION_REASONS.find((reason) => reason === because)
  return known ? NO_ACTION_WORDS[known] : 'no reason kept'
}
