import 'server-only'
import type { Tx } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { defaultRecipients, type Reachable, type Recipient } from './recipients'
import { CE_OF_T } from './recipients-sql'

/** Whom a writer named, by email; what is left out is as it is by default. */
export interface NamedRecipients {
  to?: readonly string[] | undefined
  cc?: readonly string[] | undefined
}

interface Person extends Recipient {
  contactId: string | null
  userId: string | null
}

type Reached = Person & { role: 'REQUESTER' | 'CC' | 'FIRST' | 'CE'; throughCe: boolean }

/** Rows of `message_recipient` but for the message. */
export interface RecipientRow {
  place: number
  role: 'TO' | 'CC'
  contactId: string | null
  userId: string | null
}

/** Whom a message of ours on a ticket reaches: those named, who must have a part in it, or those of the default. */
export async function resolveRecipients(
  tx: Tx,
  number: number,
  named: NamedRecipients,
): Promise<Outcome<RecipientRow[]>> {
  const { to, cc, others } = defaultRecipients(await readReachable(tx, number))
  const known = [...to, ...cc, ...others]
  const chosenTo = choose(known, { path: 'to', emails: named.to, otherwise: to })
  if (!chosenTo.ok) return chosenTo
  // Who is named to read it needs no copy of it beside.
  const emails = new Set(chosenTo.value.map(({ email }) => email))
  const restCc = cc.filter(({ email }) => !emails.has(email))
  const chosenCc = choose(known, { path: 'cc', emails: named.cc, otherwise: restCc })
  if (!chosenCc.ok) return chosenCc
  const twice = chosenCc.value.findIndex(({ email }) => emails.has(email))
  if (twice >= 0) return invalid(`cc.${twice}`, 'is named in “to” already')
  if (chosenTo.value.length === 0 && known.length > 0) {
    const ce = 'the Customer Engineer of this request is no longer here'
    return invalid('to', `must name somebody: ${ce}`)
  }
  const rows = [...asRows('TO', chosenTo.value), ...asRows('CC', chosenCc.value)]
  return done(rows.map((row, place) => ({ ...row, place })))
}

/** Writes to whom a message goes. */
export async function storeRecipients(
  tx: Tx,
  messageId: string,
  rows: readonly RecipientRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.messageRecipient.createMany({ data: rows.map((row) => ({ ...row, messageId })) })
}

interface Choice {
  path: 'to' | 'cc'
  emails: readonly string[] | undefined
  otherwise: readonly Person[]
}

function choose(
  known: readonly Person[],
  { path, emails, otherwise }: Choice,
): Outcome<readonly Person[]> {
  if (emails === undefined) return done(otherwise)
  const chosen: Person[] = []
  for (const [index, email] of emails.entries()) {
    const person = known.find((one) => one.email === email)
    if (!person) {
      const message = `${email} has no part in this ticket; add them to its people first`
      return invalid(`${path}.${index}`, message)
    }
    chosen.push(person)
  }
  return done(chosen)
}

function asRows(role: RecipientRow['role'], people: readonly Person[]) {
  return people.map(({ contactId, userId }) => ({ role, contactId, userId }))
}

async function readReachable(tx: Tx, number: number): Promise<Reachable<Person>> {
  const found = await tx.$queryRaw<Reached[]>`
    SELECT x.email, x.name, x."contactId", x."userId", x.role, (t.opened_by_ce AND a.segment = 'PRE_SALES') AS "throughCe"
    FROM ticket t JOIN account a ON a.id = t.account_id CROSS JOIN LATERAL (
      SELECT c.email, c.name, c.id AS "contactId", NULL::uuid AS "userId", 'FIRST' AS role FROM contact c WHERE c.id = t.requester_id
      UNION ALL SELECT c.email, c.name, c.id, NULL, p.role::text
        FROM ticket_person p JOIN contact c ON c.id = p.contact_id WHERE p.ticket_number = t.number
      UNION ALL SELECT ce.email, ce.name, NULL, ce.id, 'CE' FROM (${CE_OF_T}) ce
    ) x WHERE t.number = ${number} ORDER BY x.email`
  const people = found.flatMap((one) =>
    one.role === 'REQUESTER' || one.role === 'CC' ? [{ ...one, role: one.role }] : [],
  )
  const first = found.find(({ role }) => role === 'FIRST') ?? null
  const ce = found.find(({ role }) => role === 'CE') ?? null
  return { requester: first, people, throughCe: found[0]?.throughCe ?? false, ce }
}
