import { z } from 'zod'

/** What `recordChange` and the mode switch say on the channel `queue`. */
const notice = z.object({
  number: z.number().optional(),
  version: z.number().optional(),
  orderVersion: z.number().optional(),
  mode: z.string().optional(),
})
export type Notice = z.output<typeof notice>

/** A payload as a notice; one that is none (somebody else's NOTIFY) says nothing. */
export function parseNotice(payload: string): Notice {
  try {
    return notice.parse(JSON.parse(payload))
  } catch {
    return {}
  }
}
