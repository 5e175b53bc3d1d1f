import { db } from '@/lib/db/client'

/** The tables that hold a text anywhere, written as text or as bytes. Large objects are searched as well. */
export async function tablesHolding(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const [asText, asBytes] = [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`]
  const found = tables.map(async ({ name }) => {
    const sql = `SELECT count(*)::int AS n FROM "${name}" x WHERE x::text LIKE $1 OR x::text LIKE $2`
    const [row] = await db().$queryRawUnsafe<{ n: number }[]>(sql, asText, asBytes)
    return row && row.n > 0 ? [name] : []
  })
  const [large] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_largeobject_metadata m
    WHERE encode(lo_get(m.oid), 'hex') LIKE ${asBytes}`
  const inLarge = large && large.n > 0 ? ['pg_largeobject'] : []
  return [...(await Promise.all(found)).flat(), ...inLarge].sort()
}
