import { db } from '@/lib/db/client'

/** Adds tickets like one that is there, without anybody's asking: their events all hold its hash. */
export async function addCopies(number: number, count: number): Promise<void> {
  await db().$transaction([
    db().$executeRaw`
      INSERT INTO ticket SELECT (jsonb_populate_record(t, jsonb_build_object('number', ${number}::int + 1000000 + i))).*
      FROM ticket t CROSS JOIN generate_series(1, ${count}::int) i WHERE t.number = ${number}`,
    db().$executeRaw`
      INSERT INTO ticket_event SELECT (jsonb_populate_record(e, jsonb_build_object('ticket_number', ${number}::int + 1000000 + i))).*
      FROM ticket_event e CROSS JOIN generate_series(1, ${count}::int) i WHERE e.ticket_number = ${number}`,
    db().$executeRaw`
      INSERT INTO ticket_rank SELECT (jsonb_populate_record(r, jsonb_build_object('ticket_number', ${number}::int + 1000000 + i))).*
      FROM ticket_rank r CROSS JOIN generate_series(1, ${count}::int) i WHERE r.ticket_number = ${number}`,
    db()
      .$executeRaw`UPDATE queue_state SET ranked_total = ranked_total + ${count}::int, order_version = order_version + 1`,
  ])
}
