/** More different statements than the program has: beyond it they stay unnamed, so no connection grows without end. */
const MOST = 500
const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement's plan: planning the page of the queue costs more than
 * running it. An empty name means "do not keep".
 */
export function statementName(query: { sql: string }): string {
  const known = names.get(query.sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = `q${names.size}`
  names.set(query.sql, name)
  return name
}
