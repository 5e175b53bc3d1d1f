/** Somebody who can be named in a note. */
export interface Mentionable {
  name: string
  email: string
  /** What to write: `@` and the name, or the address where the name is not theirs alone. */
  handle: string
}
