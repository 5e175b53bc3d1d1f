import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** What is left to a caller after one more call. */
export interface Allowance {
  allowed: boolean
  remaining: number
  /** Seconds until the whole allowance is there again; at least 1. */
  resetSeconds: number
}

/** Counts calls per second and caller in this process's memory. */
export class CallLimit {
  private readonly limiter: RateLimiterMemory

  constructor(readonly perSecond: number) {
    this.limiter = new RateLimiterMemory({ points: perSecond, duration: 1 })
  }

  /** Counts one call. A refused call uses up nothing of the next second. */
  async count(caller: string): Promise<Allowance> {
    try {
      return toAllowance(true, await this.limiter.consume(caller))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return toAllowance(false, refusal)
    }
  }
}

function toAllowance(allowed: boolean, counted: RateLimiterRes): Allowance {
  return {
    allowed,
    remaining: counted.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(counted.msBeforeNext / 1000)),
  }
}
