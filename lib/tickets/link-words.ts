/** How one ticket stands to another, read as "FROM is … TO"; the database has the same names. */
export const LINK_KINDS = [
  'RELATED',
  'FOLLOW_UP',
  'CAUSED_BY',
  'PART_OF',
  'SPLIT_FROM',
  'MERGED_INTO',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Which end of a link a ticket is. */
export type LinkSide = 'FROM' | 'TO'

/** What people may say by hand; splitting and merging say the others themselves. */
export const HAND_LINK_KINDS = ['RELATED', 'FOLLOW_UP', 'CAUSED_BY', 'PART_OF'] as const
export type HandLinkKind = (typeof HAND_LINK_KINDS)[number]

/** What stands before the other ticket's number, by the end at which the reader is. */
export const LINK_WORDS = {
  RELATED: { FROM: 'related to', TO: 'related to' },
  FOLLOW_UP: { FROM: 'follow-up of', TO: 'followed up by' },
  CAUSED_BY: { FROM: 'caused by', TO: 'cause of' },
  PART_OF: { FROM: 'part of the outage', TO: 'outage of' },
  SPLIT_FROM: { FROM: 'split off from', TO: 'split off into' },
  MERGED_INTO: { FROM: 'merged into', TO: 'has taken in' },
} as const satisfies Record<LinkKind, Record<LinkSide, string>>

const isKind = (value: unknown): value is LinkKind => LINK_KINDS.some((kind) => kind === value)

/** The words of a link as an event keeps it; plain "linked with" for what is no kind. */
export function linkWords(kind: unknown, side: unknown): string {
  if (!isKind(kind) || (side !== 'FROM' && side !== 'TO')) return 'linked with'
  return LINK_WORDS[kind][side]
}
