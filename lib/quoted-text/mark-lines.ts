/** A line without its end, and what it is. */
export interface MarkedLine {
  text: string
  kind: 'blank' | 'code' | 'quote' | 'text'
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/
/** Further in it is the nested quote of a list. */
const QUOTE = /^ ?>/

/** What each line is; an open fence makes code of all that follows, as Markdown has it. */
export function markLines(lines: readonly string[]): MarkedLine[] {
  let open: string | null = null
  return lines.map((line) => {
    const text = line.replace(/\r?\n$/, '')
    const before = open
    open = fenceAfter(text, open)
    return { text, kind: before === null && open === null ? kindOf(text) : 'code' }
  })
}

/** The fence that is open once a line was read; null where none is. */
function fenceAfter(text: string, open: string | null): string | null {
  const [, fence, rest = ''] = FENCE.exec(text) ?? []
  if (!fence) return open
  if (open !== null) return fence.startsWith(open) && rest.trim() === '' ? null : open
  // Backticks that close on the same line make code within it.
  return fence.startsWith('`') && rest.includes('`') ? null : fence
}

function kindOf(text: string): MarkedLine['kind'] {
  if (text.trim() === '') return 'blank'
  return QUOTE.test(text) ? 'quote' : 'text'
}
