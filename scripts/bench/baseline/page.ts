// Fixed baseline: the first page of the order as one would write it by hand for this one purpose, as a single JSON text.
const ms = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const ORDER =
  'r.key_class, r.key_deviated, r.key_word, r.key_unchecked, r.key_respond_by, r.key_received_at, r.ticket_number'
const RANKED = `FROM ticket_rank r WHERE r.ranking_id = 1 AND r.lane = 'RANKED'`

/** The index scan alone: the numbers of the first 51 in order. */
export const BARE_SCAN = `SELECT r.ticket_number, r.key_respond_by ${RANKED} ORDER BY ${ORDER} LIMIT 51`

/** The rows of the page with every field that `GET /api/v1/queue?limit=50` gives, the reason in words of SQL. */
export const ITEMS = `SELECT row_number() OVER (ORDER BY ${ORDER}) AS position, r.ticket_number AS number, t.subject,
    a.id AS account, a.name AS "accountName", a.segment, t.status, r.severity, r.priority, r.provisional,
    t.claimed_severity AS "claimedSeverity", ${ms('r.key_received_at')} AS "receivedAt",
    ${ms('t.first_responded_at')} AS "firstRespondedAt", ${ms('r.respond_by')} AS "respondBy",
    ${ms('r.sla_due_at')} AS "slaDueAt", ${ms('r.goal_due_at')} AS "goalDueAt", u.email AS assignee, u.name AS "assigneeName",
    CASE WHEN d.id IS NOT NULL THEN json_build_object('rankAs', d.rank_as, 'reason', d.reason, 'by', du.email,
      'since', ${ms('d.started_at')}, 'expiresAt', ${ms('d.expires_at')}) END AS deviation,
    json_build_object('rule', 'R29', 'text', CASE
      WHEN r.key_class <> lead(r.key_class) OVER w THEN 'P' || r.key_class || ' before P' || lead(r.key_class) OVER w
      WHEN r.key_word <> lead(r.key_word) OVER w THEN 'owed a word, the next is not'
      ELSE 'due ' || extract(epoch FROM lead(r.key_respond_by) OVER w - r.key_respond_by) || ' s sooner' END) AS decisive,
    NULL AS "notRankedBecause", t.version
  FROM (SELECT r.* ${RANKED} ORDER BY ${ORDER} LIMIT 51) r JOIN ticket t ON t.number = r.ticket_number
  JOIN account a ON a.id = t.account_id LEFT JOIN app_user u ON u.id = t.assignee_id
  LEFT JOIN deviation d ON d.id = t.deviation_id LEFT JOIN app_user du ON du.id = d.started_by_id
  WINDOW w AS (ORDER BY ${ORDER}) ORDER BY ${ORDER} LIMIT 50`

/** The whole body in one statement. */
export const PAGE = `SELECT json_build_object('mode', s.mode, 'orderVersion', s.order_version, 'total', s.ranked_total,
    'items', (SELECT json_agg(i) FROM (${ITEMS}) i), 'next', (SELECT encode(convert_to(row_to_json(k)::text, 'UTF8'), 'base64')
      FROM (SELECT r.* ${RANKED} ORDER BY ${ORDER} OFFSET 49 LIMIT 1) k))::text AS page
  FROM queue_state s WHERE s.id = 1`
