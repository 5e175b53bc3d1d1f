/** Somebody whom a note names. */
export interface Mention {
  name: string
  email: string
}

/** As much of a Markdown tree's node as is looked at here. */
interface Node {
  type: string
  value?: string
  url?: string
  children?: Node[]
  data?: { hName: string }
}

/** Marks the names of those whom the note names; code stays as it is. */
export function remarkMentions(mentions: readonly Mention[]) {
  const sign = mentions.length > 0 ? signOf(mentions) : null
  return (tree: Node): void => {
    if (sign) markIn(tree, { sign, mentions })
  }
}

interface Marking {
  sign: RegExp
  mentions: readonly Mention[]
}

/** The longest first, so that “Lena Osei Mensah” is not cut short. */
function signOf(mentions: readonly Mention[]): RegExp {
  const names = mentions
    .flatMap(({ name, email }) => [name, email])
    .sort((a, b) => b.length - a.length)
    .map((text) => RegExp.escape(text))
  return new RegExp(`(@(?:${names.join('|')}))(?![\\p{L}\\p{N}_])`, 'giu')
}

function markIn(node: Node, marking: Marking): void {
  node.children = node.children?.flatMap((child, index, all) => {
    if (child.type === 'text') return split(child.value ?? '', marking, all[index + 1])
    if (child.type === 'link' && nameOf(child, marking)) return [mark(`@${nameOf(child, marking)}`)]
    markIn(child, marking)
    return [child]
  })
}

/** Markdown makes a link of a bare address; the sign before it belongs to the name. */
function nameOf(link: Node | undefined, { mentions }: Marking): string | undefined {
  return mentions.find(({ email }) => link?.url === `mailto:${email}`)?.name
}

function split(text: string, marking: Marking, next: Node | undefined): Node[] {
  const own = text.endsWith('@') && nameOf(next, marking) ? text.slice(0, -1) : text
  return own
    .split(marking.sign)
    .map((part, index) => (index % 2 === 1 ? mark(part) : { type: 'text', value: part }))
}

function mark(text: string): Node {
  return { type: 'mention', data: { hName: 'mark' }, children: [{ type: 'text', value: text }] }
}
