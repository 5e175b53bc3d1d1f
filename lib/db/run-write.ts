import 'server-only'
import { now } from '@/lib/clock'
import { Prisma } from '@/lib/generated/prisma/client'
import { asOutcome, FailureError, fail, type Outcome } from '@/lib/outcome'
import { db, type Tx } from './client'

export interface WriteOptions {
  /** The version that the writer saw; another one now answers STALE. */
  ifVersion?: number
  idempotency?: IdempotentCall
}

/** A keyed call: the same key with the same body gets the first answer again. */
export interface IdempotentCall {
  callerId: string
  path: string
  key: string
  bodyHash: Uint8Array<ArrayBuffer>
}

const ATTEMPTS = 4

/**
 * Runs one write in one transaction and turns thrown failures into values. Deadlocks and serialization
 * failures are tried again, since nothing of them was kept. The answer to a keyed call is stored beside its
 * effect; a second call with the same key waits for the first and gets what it answered.
 *
 * @param timeout milliseconds that it may take, where that may be more than usual
 */
export async function runWrite<T>(
  options: WriteOptions,
  work: (tx: Tx) => Promise<T>,
  timeout?: number,
): Promise<Outcome<T>> {
  const limits = timeout === undefined ? {} : { timeout }
  for (let attempt = 1; ; attempt++) {
    try {
      return await asOutcome(() =>
        db().$transaction((tx) => keyed(tx, options.idempotency, work), limits),
      )
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error
    }
  }
}

async function keyed<T>(
  tx: Tx,
  call: IdempotentCall | undefined,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!call) return work(tx)
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...call, response: Prisma.JsonNull, createdAt: now() }],
    skipDuplicates: true,
  })
  const where = {
    callerId_path_key: { callerId: call.callerId, path: call.path, key: call.key },
  }
  if (count === 0) return answerAgain<T>(await tx.idempotencyKey.findUnique({ where }), call)
  const value = await work(tx)
  // Wrapped, so that an answer of nothing (204) is stored as an answer too.
  const response = { value } as unknown as Prisma.InputJsonObject
  await tx.idempotencyKey.update({ where, data: { response }, select: { key: true } })
  return value
}

function answerAgain<T>(
  stored: { bodyHash: Uint8Array; response: Prisma.JsonValue } | null,
  call: IdempotentCall,
): T {
  if (!stored || !Buffer.from(stored.bodyHash).equals(call.bodyHash)) {
    const message = `The Idempotency-Key “${call.key}” was used before with another body.`
    throw new FailureError(
      fail('INVALID', message, { errors: [{ path: 'Idempotency-Key', message }] }),
    )
  }
  return (stored.response as { value: T }).value
}

/** Deadlock (40P01) and serialization failure (40001), as Prisma names them or as PostgreSQL does. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === 'P2034' || /40P01|40001|deadlock detected/.test(error.message)
}
