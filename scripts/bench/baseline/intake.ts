// Fixed baseline: the four rows of a new ticket and the order's new version as one statement, durable when it answers.
// Its tickets are due hour after hour, since a thousand a second in one hour are no queue that a desk has.

/** `$1` the account, `$2` the contact, `$3` the subject, `$4` the body; gives the number. */
export const OPEN_TICKET = `
  WITH n AS (SELECT nextval(pg_get_serial_sequence('ticket', 'number'))::int AS number, clock_timestamp() AS at),
  t AS (INSERT INTO ticket (number, subject, channel, account_id, requester_id, received_at, status_since,
      last_event_hash, created_at, updated_at)
    SELECT number, $3, 'API', $1, $2, at, at, sha256($4::bytea), at, at FROM n),
  r AS (INSERT INTO ticket_rank SELECT 1, number, 'RANKED', 'S1', 'P1', true, 'NONE', NULL, at, at, 1, 1, 0, 1, 0,
    at + number % 5000 * interval '1 hour', '9999-12-31Z', at FROM n),
  e AS (INSERT INTO ticket_event SELECT number, 1, 'OPENED', NULL, '{}', '{}', sha256($4::bytea), at, at,
    sha256(''), sha256($4::bytea) FROM n),
  m AS (INSERT INTO message (id, ticket_number, kind, channel, contact_id, body, salt, happened_at, recorded_at)
    SELECT gen_random_uuid(), number, 'REQUESTER', 'API', $2, $4, sha256(''), at, at FROM n),
  s AS (UPDATE queue_state SET order_version = order_version + 1, ranked_total = ranked_total + 1 WHERE id = 1
    RETURNING order_version)
  SELECT n.number, pg_notify('bare', s.order_version::text)::text FROM n, s`
