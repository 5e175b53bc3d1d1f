/** What became of asking to be in a channel or out of it. */
export type PresenceResult = 'DONE' | 'BY_HAND'

/** Brings people into channels and out of them; each chat system has its own. */
export interface ChannelPresence {
  join: (visit: { channel: string; visitor: string }) => Promise<PresenceResult>
  leave: (visit: { channel: string; visitor: string }) => Promise<PresenceResult>
}

/** Without a chat system people do it themselves: the visit tells them what to do, and they say when it is done. */
const BY_HAND: ChannelPresence = {
  join: async () => 'BY_HAND',
  leave: async () => 'BY_HAND',
}

/** The presence in force. */
export function channelPresence(): ChannelPresence {
  return BY_HAND
}
