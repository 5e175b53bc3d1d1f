// The tickets of the bench by SQL alone: what a ticket is follows from its number, so that every run has the same.

/** How many accounts there are; their ids end in 1000, 1001, … */
export const ACCOUNTS = 200
const FIRST_ACCOUNT = 1_000

const uuid = (kind: string, index: number) =>
  `00000000-0000-7000-${kind}-${String(FIRST_ACCOUNT + index).padStart(12, '0')}`

/** The id of the account with that index. */
export function accountId(index: number): string {
  return uuid('8000', index)
}

/** The id of that account's contact. */
export function contactId(index: number): string {
  return uuid('9000', index)
}

const uuidSql = (kind: string, n: string) =>
  `('00000000-0000-7000-${kind}-' || lpad((${FIRST_ACCOUNT} + ${n})::text, 12, '0'))::uuid`

/** Accounts of all customer segments, a contact in each, and people to assign to. */
export const INSERT_PARTIES = `
  INSERT INTO account (id, name, segment, deployment, created_at)
    SELECT ${uuidSql('8000', 'n')}, 'Account ' || n,
      ((ARRAY['PRE_SALES','ENTERPRISE','TEAM','FREE','OPEN_SOURCE'])[1 + n % 5])::"Segment",
      ((ARRAY['SELF_HOSTED','CLOUD'])[1 + n % 2])::"Deployment", '2024-01-01Z'
    FROM generate_series(0, ${ACCOUNTS - 1}) n;
  INSERT INTO contact (id, account_id, email, name, created_at)
    SELECT ${uuidSql('9000', 'n')}, ${uuidSql('8000', 'n')}, 'asker@a' || n || '.example', 'Asker ' || n, '2024-01-01Z'
    FROM generate_series(0, ${ACCOUNTS - 1}) n;
  INSERT INTO app_user (id, email, name, role, created_at)
    SELECT ${uuidSql('a000', 'n')}, 'engineer' || n || '@bench.example', 'Engineer ' || n, 'SUPPORT_ENGINEER', '2024-01-01Z'
    FROM generate_series(0, 9) n`

/** A ticket a minute: so many of the newest may be solved and not closed yet. */
const SOLVED_MINUTES = 48 * 60

/**
 * `$1` tickets, a minute apart up to `$2`: one in ten is new or open, one in thirty pending, the rest is over.
 * The open ones lie scattered among the others, which is the hard case for reading them. What is solved is so for less
 * than the 72 hours after which it closes by itself, so that no job works beside the figures.
 */
export const INSERT_TICKETS = `
  INSERT INTO ticket (number, subject, status, channel, account_id, requester_id, assignee_id, claimed_severity,
    received_at, first_responded_at, awaiting_since, status_since, replied, opened_by_ce, last_event_hash, created_at, updated_at)
  SELECT n, 'Ticket ' || n || ': builds wait for a runner that never comes', status, 'API', ${uuidSql('8000', `h % ${ACCOUNTS}`)},
    ${uuidSql('9000', `h % ${ACCOUNTS}`)}, CASE WHEN h % 3 = 0 THEN ${uuidSql('a000', 'h % 10')} END,
    (ARRAY[NULL, 'S0', 'S1', 'S2', 'S3'])[1 + h / 7 % 5]::"Severity", at,
    CASE WHEN status <> 'NEW' THEN at + interval '40 min' END, CASE WHEN status = 'OPEN' AND h % 2 = 0 THEN at + interval '2 hours' END,
    at, status <> 'NEW', true, '\\x00', at, at
  FROM (
    SELECT n, hashint4(n) & 2147483647 AS h, $2::timestamptz - ($1::int - n) * interval '1 min' AS at, (CASE
      WHEN n % 10 = 0 THEN (ARRAY['NEW', 'OPEN'])[1 + n / 10 % 2] WHEN n % 30 = 1 THEN 'PENDING'
      WHEN n % 2 = 0 AND n > $1::int - ${SOLVED_MINUTES} THEN 'SOLVED' ELSE 'CLOSED' END)::"TicketStatus" AS status
    FROM generate_series(1, $1::int) n
  ) x ORDER BY n`

/** What the order depends on, of all tickets that are not over. */
export const SELECT_FACTS = `
  SELECT t.number, t.status::text, t.claimed_severity::text AS claimed, t.received_at AS received, t.opened_by_ce AS "byCe",
    t.first_responded_at AS responded, t.awaiting_since AS awaiting, a.segment::text, a.deployment::text
  FROM ticket t JOIN account a ON a.id = t.account_id WHERE t.status NOT IN ('SOLVED', 'CLOSED')`

/** Ranks in the order of the numbers: the computed ones of `place`, and those of tickets that are over. */
export const INSERT_RANKS = `
  INSERT INTO ticket_rank (SELECT * FROM place UNION ALL
    SELECT 0, number, 'DONE', 'S2', 'P2', false, 'NONE', NULL, NULL, NULL, 2, 1, 1, 1, 0,
      '9999-12-31Z', '9999-12-31Z', received_at FROM ticket WHERE status IN ('SOLVED', 'CLOSED')) ORDER BY 2`

/**
 * A first message for each ticket that is not over, the clocks that have run out, so that no job works beside the figures,
 * and the totals that the product keeps (its triggers are off).
 */
export const FINISH = `
  INSERT INTO message (id, ticket_number, kind, channel, contact_id, body, salt, happened_at, recorded_at)
    SELECT gen_random_uuid(), number, 'REQUESTER', 'API', requester_id, 'It has been waiting for an hour.', '\\x00', received_at, received_at
    FROM ticket WHERE status NOT IN ('SOLVED', 'CLOSED');
  UPDATE queue_state SET order_version = 1, ranked_total = (SELECT count(*) FROM ticket_rank WHERE lane = 'RANKED'),
    waiting_total = (SELECT count(*) FROM ticket_rank WHERE lane = 'WAITING');
  INSERT INTO clock_result (ticket_number, clock, started_at, due_at, met, plan, severity, provisional, segment,
      policy_version_id, calendar_revision, recorded_at)
    SELECT t.number, c.clock::"ClockKind", t.received_at, c.due_at, false, r.sla_plan, r.severity, r.provisional, a.segment,
      s.policy_version_id, s.calendar_revision, c.due_at
    FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number JOIN account a ON a.id = t.account_id JOIN queue_state s ON s.id = 1
    CROSS JOIN LATERAL (VALUES ('SLA', r.sla_due_at), ('GOAL', r.goal_due_at)) c (clock, due_at)
    WHERE r.lane IN ('RANKED', 'WAITING') AND t.first_responded_at IS NULL AND c.due_at < CURRENT_TIMESTAMP;
  INSERT INTO order_stretch SELECT r.ranking_id, m.mode, m.level, m.stretch, count(*)
    FROM ticket_rank r CROSS JOIN LATERAL list_stretches(r) m WHERE r.lane = 'RANKED' GROUP BY 1, 2, 3, 4;
  SELECT setval(pg_get_serial_sequence('ticket', 'number'), (SELECT max(number) FROM ticket))`
