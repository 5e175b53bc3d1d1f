/** What is being typed that a list can complete. */
export interface Trigger {
  /** Where the sign stands in the text. */
  from: number
  /** Where what is to be replaced ends. */
  to: number
  /** What was typed after it. */
  query: string
}

export type Sign = '@' | '/'

/** How far back from the caret one looks; no name is longer. */
const FAR = 60

/** `@` begins a word and goes on over one space, `/` begins a line. */
const PATTERNS: Record<Sign, RegExp> = {
  '@': /(?:^|[\s(])@([^\s@]*(?: [^\s@]*)?)$/,
  '/': /(?:^|\n)\/([^\n/]*)$/,
}

/**
 * The sign before the caret and what follows it; null where none is being typed.
 * @example findTrigger('@', 'ask @le', 7) // { from: 4, to: 7, query: 'le' }
 */
export function findTrigger(sign: Sign, text: string, caret: number): Trigger | null {
  // One character more than is looked at, so that a cut is not taken for the text's beginning.
  const start = Math.max(0, caret - FAR)
  const before = text.slice(start, caret)
  const query = PATTERNS[sign].exec(start === 0 ? before : `x${before}`)?.[1]
  return query === undefined ? null : { from: caret - query.length - 1, to: caret, query }
}
