import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'

/**
 * The Customer Engineer to whom our replies on the ticket `t` of the account `a` go: who opened the pre-sales request,
 * else whose account it is. No row where the requester gets them.
 */
export const CE_OF_T = Prisma.sql`
  SELECT ce.id, ce.email, ce.name FROM app_user ce
  WHERE t.opened_by_ce AND a.segment = 'PRE_SALES' AND ce.role = 'CE' AND ce.disabled_at IS NULL
    AND ce.id IN (t.opened_by_id, a.ce_owner_id)
  ORDER BY ce.id = t.opened_by_id DESC LIMIT 1`

/** The same as one JSON column; null where there is none. */
export const CE_COLUMN = Prisma.sql`
  (SELECT json_build_object('email', ce.email, 'name', ce.name) FROM (${CE_OF_T}) ce) AS ce`

/** To whom the message `m` goes in one of two ways, as JSON. */
const recipientsOfM = (role: 'TO' | 'CC') => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('email', coalesce(rc.email, ru.email), 'name', CASE WHEN rc.id IS NULL THEN ru.name ELSE rc.name END)
      ORDER BY x.place), '[]'::json)
    FROM message_recipient x LEFT JOIN contact rc ON rc.id = x.contact_id LEFT JOIN app_user ru ON ru.id = x.user_id
    WHERE x.message_id = m.id AND x.role::text = ${Prisma.raw(`'${role}'`)})`
export const TO_OF_M = recipientsOfM('TO')
export const CC_OF_M = recipientsOfM('CC')
