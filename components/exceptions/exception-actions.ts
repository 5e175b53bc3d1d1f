import type {
  DecisionInput,
  ExceptionInput,
  ExceptionPatch,
  WithdrawalInput,
} from '@/lib/exceptions/schema'
import type { Outcome } from '@/lib/outcome'

/** The exception that a form writes to, as its writer saw it. */
export interface ExceptionTarget {
  id: string
  version: number
}

type Write<F> = (target: ExceptionTarget, fields: F) => Promise<Outcome<ExceptionTarget>>

/** All that the page of an exception can do; each is a server action that asks the right again. */
export interface ExceptionActions {
  decide: Write<DecisionInput>
  change: Write<ExceptionPatch>
  withdraw: Write<WithdrawalInput>
}

export type AskException = (
  fields: Omit<ExceptionInput, 'scope'> & { scope: object },
) => Promise<Outcome<{ id: string }>>

/** Which controls a viewer gets, answered by the one permission predicate. */
export interface ExceptionRights {
  /** `own`: they would decide it, had they not asked for it themselves. */
  decide: 'yes' | 'own' | 'no'
  change: boolean
  withdraw: boolean
}
