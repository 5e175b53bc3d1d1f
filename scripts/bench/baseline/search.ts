// Fixed baseline: the same words asked of the same index as one would by hand, every hit ranked.

/** The best 50 of all tickets with the words `$1`. */
export const PLAIN_SEARCH = `
  SELECT t.number, t.subject, t.status, a.name AS "accountName", h.rank FROM (
    SELECT s.ticket_number AS number, ts_rank(s.words, q) AS rank
    FROM ticket_search s, plainto_tsquery('pg_catalog.english', $1) q WHERE s.words @@ q
    ORDER BY rank DESC, number DESC LIMIT 50
  ) h JOIN ticket t ON t.number = h.number JOIN account a ON a.id = t.account_id ORDER BY h.rank DESC, h.number DESC`
