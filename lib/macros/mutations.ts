import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { findArrivalWords } from '@/lib/notices/queries'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { findTicket } from '@/lib/tickets/queries'
import { expandMacro } from './expand'
import { findMacro } from './queries'
import type { MacroPatch, NewMacroInput } from './schema'
import type { MacroText, MacroView } from './view'

export const refuseMacros = () => fail('FORBIDDEN', 'Your role has no macros.')

/** Adds a macro: everybody's, or one's own. */
export async function createMacro(
  viewer: Viewer,
  { shared, ...texts }: NewMacroInput,
  options: WriteOptions = {},
): Promise<Outcome<MacroView>> {
  return runWrite(options, async (tx) => {
    admit(viewer)
    const at = now()
    const ownerId = shared ? null : viewer.id
    const { id } = await tx.macro.create({
      data: { ...texts, ownerId, createdById: viewer.id, createdAt: at, updatedAt: at },
      select: { id: true },
    })
    return getMacro(tx, viewer, id)
  })
}

/** Edits a shared macro or one's own; one that is no longer shared is its editor's. */
export async function updateMacro(
  viewer: Viewer,
  id: string,
  ...[{ shared, ...texts }, options = {}]: [patch: MacroPatch, options?: WriteOptions]
): Promise<Outcome<MacroView>> {
  return runWrite(options, async (tx) => {
    const before = await lockMacro(tx, viewer, { id, options })
    const owner = shared === undefined ? {} : { ownerId: shared ? null : viewer.id }
    const data = { ...texts, ...owner, version: before.version + 1, updatedAt: now() }
    await tx.macro.updateMany({ where: { id }, data })
    return getMacro(tx, viewer, id)
  })
}

export async function deleteMacro(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<null>> {
  return runWrite(options, async (tx) => {
    await lockMacro(tx, viewer, { id, options })
    await tx.macro.deleteMany({ where: { id } })
    return null
  })
}

/** A macro's text for a ticket that the viewer may see; counts the use. */
export async function fillMacro(
  viewer: Viewer,
  id: string,
  ...[{ number }, options = {}]: [at: { number: number }, options?: WriteOptions]
): Promise<Outcome<MacroText>> {
  const ticket = await findTicket(viewer, number)
  return runWrite(options, async (tx) => {
    if (!ticket) {
      throw new FailureError(fail('NOT_FOUND', `There is no ticket ${number} that you may see.`))
    }
    admit(viewer)
    const { body } = await getMacro(tx, viewer, id)
    await tx.macro.updateMany({ where: { id }, data: { usedCount: { increment: 1 } } })
    return expandMacro(body, {
      requester: ticket.requesterName ?? ticket.requester,
      account: ticket.accountName,
      number: String(ticket.number),
      me: viewer.name,
      // Null while no shift is planned: then it is the author's to say.
      nextArrival: await findArrivalWords(number, tx),
    })
  })
}

function admit(viewer: Viewer): void {
  if (!can(viewer, 'macro.use')) throw new FailureError(refuseMacros())
}

async function getMacro(tx: Tx, viewer: Viewer, id: string): Promise<MacroView> {
  const macro = await findMacro(viewer, id, tx)
  if (!macro) throw new FailureError(fail('NOT_FOUND', `There is no macro ${id} of yours.`))
  return macro
}

/** Locked until the end of the transaction, and as the writer saw it. */
async function lockMacro(
  tx: Tx,
  viewer: Viewer,
  { id, options: { ifVersion } }: { id: string; options: WriteOptions },
): Promise<MacroView> {
  admit(viewer)
  await tx.$queryRaw`SELECT id FROM macro WHERE id = ${id}::uuid FOR UPDATE`
  const macro = await getMacro(tx, viewer, id)
  if (ifVersion === undefined || ifVersion === macro.version) return macro
  const message = 'The macro has changed since you read it.'
  throw new FailureError(fail('STALE', message, { current: macro }))
}
