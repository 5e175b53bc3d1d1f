/** What a macro can leave open; each is filled from the ticket and its reader. */
export const VARIABLES = ['requester', 'account', 'number', 'me', 'nextArrival'] as const
export type Variable = (typeof VARIABLES)[number]

/** Null where there is no such value: a ticket without a requester, nobody who arrives. */
export type Values = Record<Variable, string | null>

export interface Expansion {
  text: string
  /** What stays visible for the author to fill in, in the order of the text. */
  missing: Variable[]
}

const PLACE = /\{\{\s*([^{}\s][^{}\n]{0,100}?)\s*\}\}/g

const isVariable = (name: string): name is Variable =>
  (VARIABLES as readonly string[]).includes(name)

/** The names in `{{ }}` that are no variables. */
export function listUnknown(body: string): string[] {
  const names = [...body.matchAll(PLACE)].map((match) => match[1] ?? '')
  return [...new Set(names.filter((name) => !isVariable(name)))]
}

/**
 * A macro with its variables filled. What a value holds is text, never a variable again.
 * @example
 * expandMacro('Hi {{requester}}, #{{number}}', { requester: 'Ann', number: '7', account: 'A', me: 'Sam', nextArrival: null })
 * // { text: 'Hi Ann, #7', missing: [] }
 */
export function expandMacro(body: string, values: Values): Expansion {
  const missing = new Set<Variable>()
  const text = body.replaceAll(PLACE, (place, name: string) => {
    if (!isVariable(name)) return place
    const value = values[name]
    if (value !== null) return value
    missing.add(name)
    return `{{${name}}}`
  })
  return { text, missing: [...missing] }
}
