import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { hashSecret } from './secret'

const WINDOW_S = 15 * 60
const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW_S })
const perAddress = new RateLimiterMemory({ points: 30, duration: WINDOW_S })

/** One try to sign in; `forgive` takes it back when it succeeded. */
export interface Attempt {
  forgive(): Promise<void>
}

/**
 * Counts before the password is looked at, so that parallel guesses cannot slip through together.
 * Ten tries an account and thirty an address in a quarter of an hour; null when one is used up.
 */
export async function beginAttempt(email: string, address: string): Promise<Attempt | null> {
  // Typed text of any length must not be held in memory as it is.
  const account = hashSecret(email).toString('base64url')
  try {
    await perAddress.consume(address)
    await perAccount.consume(account)
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal
    return null
  }
  return {
    forgive: async () => {
      await Promise.all([perAccount.delete(account), perAddress.reward(address)])
    },
  }
}
