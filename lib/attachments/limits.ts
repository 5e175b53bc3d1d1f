/** Files of one message at most. */
export const MOST_FILES = 10

/** Files of one person that wait for a message at most. */
export const MOST_PENDING = 100

/** A file that no message takes in this time goes away. */
export const PENDING_MS = 24 * 3_600_000

/** What stands where a file's name was. */
export const REDACTED_NAME = '[redacted]'

/** The type of bytes of which nothing is claimed. */
export const PLAIN_BYTES = 'application/octet-stream'
