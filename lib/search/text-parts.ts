import type { TextPart } from './view'

/** What the database puts around a hit: characters that no text means anything by. */
export const HIT_START = '\u0002'
export const HIT_END = '\u0003'

/** Cuts a marked text into parts, so that no text is ever taken for markup. */
export function toParts(marked: string): TextPart[] {
  const parts: TextPart[] = []
  for (const [index, piece] of marked.split(HIT_START).entries()) {
    const [first = '', ...rest] = piece.split(HIT_END)
    const closed = index > 0 && rest.length > 0
    add(parts, { text: first, hit: closed })
    add(parts, { text: rest.join(''), hit: false })
  }
  return parts
}

function add(parts: TextPart[], part: TextPart): void {
  if (part.text !== '') parts.push(part)
}
