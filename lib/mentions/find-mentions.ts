/** Somebody who can be named. */
export interface Nameable {
  name: string
  email: string
}

export interface FoundMentions<P> {
  /** Each person once, in the order of the text. */
  people: P[]
  /** Names that more than one person has: who is meant is not known. */
  ambiguous: string[]
}

/** Code is not prose: `@Component` in it names nobody. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
const SIGN = /(?<![\p{L}\p{N}_.+@-])@(?=[\p{L}\p{N}])/gu
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const WORD = /^[\p{L}\p{M}\p{N}_'’-]+/u
const GOES_ON = /^[\p{L}\p{M}\p{N}_]/u
/** More than any name or address. */
const LONGEST = 300

/**
 * Whom a text names by `@` and their full name or address; the longest name wins. What names nobody is just text.
 * @example
 * findMentions('@Lena Osei, look', [{ name: 'Lena Osei', email: 'lena@x.example' }]).people // [Lena]
 */
export function findMentions<P extends Nameable>(
  text: string,
  everybody: readonly P[],
): FoundMentions<P> {
  const known = {
    byEmail: new Map(everybody.map((person) => [person.email.toLowerCase(), person])),
    byFirstWord: Map.groupBy(everybody, ({ name }) => firstWord(name)),
  }
  const prose = text.replaceAll(CODE, (code) => ' '.repeat(code.length))
  const found = [...prose.matchAll(SIGN)].map(({ index }) =>
    namedBy(prose.slice(index + 1, index + 1 + LONGEST), known),
  )
  const sure = found.filter((people) => people.length === 1)
  const several = found.filter((people) => people.length > 1)
  return {
    people: [...new Set(sure.flat())],
    ambiguous: [...new Set(several.map((people) => people[0]?.name ?? ''))],
  }
}

interface Known<P> {
  byEmail: ReadonlyMap<string, P>
  byFirstWord: ReadonlyMap<string, P[]>
}

/** Whom the text after a sign names: nobody, one, or several of one name. */
function namedBy<P extends Nameable>(rest: string, { byEmail, byFirstWord }: Known<P>): P[] {
  const address = EMAIL.exec(rest)?.[0].toLowerCase()
  const addressed = address === undefined ? undefined : byEmail.get(address)
  return addressed ? [addressed] : longest(rest, byFirstWord.get(firstWord(rest)) ?? [])
}

function firstWord(text: string): string {
  return WORD.exec(text)?.[0].toLowerCase() ?? ''
}

/** Of those whose whole name the text begins with, all who have the longest. */
function longest<P extends Nameable>(text: string, people: readonly P[]): P[] {
  const lower = text.toLowerCase()
  const fitting = people.filter(
    ({ name }) => lower.startsWith(name.toLowerCase()) && !GOES_ON.test(text.slice(name.length)),
  )
  const length = Math.max(0, ...fitting.map(({ name }) => name.length))
  return fitting.filter(({ name }) => name.length === length)
}
