// What the bench's tickets say, by SQL alone. Words follow Zipf: the first are in most messages, the last in a few.

export const WORDS = 50_000
const SENTENCES = 200_000
const LENGTH = 25

/** The word of that rank, from 1. */
export const wordOf = (rank: number): string => `word${rank}`

/** Which sentence the j-th message of ticket `t` says. */
const sentenceOf = (j: number | string) =>
  `(hashint8extended(t.number::bigint * 3 + ${j}, 3) & 2147483647) % ${SENTENCES}`

/** Three messages for each ticket (its first ones go), and the documents that the triggers would have made. */
export const FILL_WORDS = [
  `CREATE TEMP TABLE sentence AS SELECT i, string_agg('word' || floor(exp(u * ln(${WORDS})))::int, ' ') AS text FROM (
    SELECT i, (hashint8extended(i * ${LENGTH} + j, 7) & 1073741823) / 1073741824.0 AS u
    FROM generate_series(0, ${SENTENCES - 1}) i, generate_series(1, ${LENGTH}) j) x GROUP BY i`,
  'ALTER TABLE sentence ADD PRIMARY KEY (i)',
  `ALTER TABLE sentence ADD COLUMN words tsvector`,
  `UPDATE sentence SET words = to_tsvector('pg_catalog.english', text)`,
  'VACUUM ANALYZE sentence',
  'TRUNCATE message CASCADE',
  `INSERT INTO message (id, ticket_number, kind, channel, contact_id, author_id, body, salt, happened_at, recorded_at)
    SELECT gen_random_uuid(), t.number, (ARRAY['REQUESTER', 'REPLY', 'NOTE'])[j]::"MessageKind", 'API',
      CASE WHEN j = 1 THEN t.requester_id END, CASE WHEN j > 1 THEN (SELECT min(id::text)::uuid FROM app_user) END, s.text, '\\x00',
      t.received_at + j * interval '1 hour', t.received_at
    FROM ticket t CROSS JOIN generate_series(1, 3) j
    JOIN sentence s ON s.i = ${sentenceOf('j')} ORDER BY t.number, j`,
  'ANALYZE message',
  'TRUNCATE ticket_search',
  'DROP INDEX ticket_search_words_idx',
  `INSERT INTO ticket_search
    SELECT t.number, 3, octet_length(a.text || b.text || c.text), setweight(a.words, 'C') || setweight(b.words, 'C')
      || setweight(c.words, 'D') || search_head(t.number)
    FROM ticket t JOIN sentence a ON a.i = ${sentenceOf(1)} JOIN sentence b ON b.i = ${sentenceOf(2)}
    JOIN sentence c ON c.i = ${sentenceOf(3)} ORDER BY t.number`,
  `SET maintenance_work_mem = '256MB'`,
  'CREATE INDEX ticket_search_words_idx ON ticket_search USING gin (words) WITH (gin_pending_list_limit = 256)',
  'VACUUM ANALYZE message',
  'VACUUM ANALYZE ticket_search',
  'CHECKPOINT',
]
