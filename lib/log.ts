import pino from 'pino'
import { logLevel } from './env'

/** The process's log: JSON lines on standard error, so that standard output stays the command's own. */
export const log = pino(
  {
    level: logLevel(),
    base: undefined,
    redact: [
      '*.password',
      '*.token',
      '*.secret',
      'req.headers.authorization',
      'req.headers.cookie',
    ],
  },
  pino.destination({ dest: 2, sync: true }),
)
