/**
 * What can be done by key, and the key that does it until somebody chooses another one: keys parted by spaces, as
 * `KeyboardEvent.key` names them (`j`, `g q`). Null has no key of its own.
 */
export const DEFAULT_KEYS = {
  search: '/',
  palette: null,
  'go-queue': 'g q',
  'go-next': 'g n',
  'go-inbox': 'g i',
  help: '?',
  next: 'j',
  previous: 'k',
  open: 'o',
  select: 'x',
  'select-to': 'X',
  take: 't',
  reply: 'r',
  note: 'c',
  assign: 'a',
  'hand-over': 'h',
  status: 's',
  tag: 'l',
  triage: 'p',
  undo: 'z',
  back: 'u',
  skip: 's',
  'no-action': '!',
  read: 'e',
} as const satisfies Record<string, string | null>

export type Deed = keyof typeof DEFAULT_KEYS
