import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { NO_EXTRAS, type TicketExtras } from './extras'

/** Fields and people of the ticket `t`, each as one JSON column. */
export const EXTRAS_COLUMNS = Prisma.sql`
  (SELECT json_build_object('productArea', f.product_area, 'environment', f.environment,
      'productVersion', f.product_version, 'tags', f.tags)
    FROM ticket_fields f WHERE f.ticket_number = t.number) AS fields,
  (SELECT json_agg(json_build_object('role', tp.role, 'email', tc.email, 'name', tc.name) ORDER BY tp.role, tc.email)
    FROM ticket_person tp JOIN contact tc ON tc.id = tp.contact_id WHERE tp.ticket_number = t.number) AS people`

/** The columns as they are read. */
export interface ExtrasRow {
  fields: Omit<TicketExtras, 'people'> | null
  people: TicketExtras['people'] | null
}

export function toExtras({ fields, people }: ExtrasRow): TicketExtras {
  return { ...NO_EXTRAS, ...fields, people: people ?? [] }
}
