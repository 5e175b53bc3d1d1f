/** Why an expected thing did not happen. The set is closed; `HTTP_STATUS` maps each code to one status. */
export type FailureCode =
  | 'MALFORMED'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'STALE'
  | 'CONFLICT'
  | 'INVALID'
  | 'BUSY'

export interface FieldError {
  /** Where, as a dotted path into the input: `facts.slowness`. */
  path: string
  message: string
}

export interface Failure {
  ok: false
  code: FailureCode
  /** A sentence that a person understands. */
  message: string
  errors?: FieldError[]
  /** For STALE: the thing as it is now. */
  current?: unknown
}

export type Outcome<T> = { ok: true; value: T } | Failure

export const HTTP_STATUS = {
  MALFORMED: 400,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  STALE: 412,
  CONFLICT: 409,
  INVALID: 422,
  BUSY: 503,
} as const satisfies Record<FailureCode, number>

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail(
  code: FailureCode,
  message: string,
  extra: Pick<Failure, 'errors' | 'current'> = {},
): Failure {
  return { ok: false, code, message, ...extra }
}

/** Bad input at one place. */
export function invalid(path: string, message: string): Failure {
  return fail('INVALID', message, { errors: [{ path, message }] })
}

/** A cursor that no page of this list gave. */
export function badCursor(): Failure {
  const message = 'is not a cursor of this list'
  return fail('MALFORMED', `The cursor ${message}.`, { errors: [{ path: 'after', message }] })
}

/** Carries a failure out of a transaction, so that it rolls back; `asOutcome` catches it again. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
    this.name = 'FailureError'
  }
}

/** The value, or a throw that ends the surrounding transaction. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new FailureError(outcome)
  return outcome.value
}

/** Runs `work` and turns a thrown failure back into a value; everything else goes on upward. */
export async function asOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await work())
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
}
