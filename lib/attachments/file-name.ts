/** Characters of a name at most; its ending is kept. */
const LENGTH = 200
const ENDING_LENGTH = 20

/** Bidi signs can make `gpj.exe` read as `exe.jpg`; the others cannot be seen at all. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u{200B}\u{2028}\u{2029}\u{2060}\u{FEFF}]/gu
/** What file systems give a meaning. */
const SPECIAL = /[<>:"|?*]/g

/**
 * A file's name as it may be kept and shown: the last part of a path, without what cannot be seen.
 * @example cleanName('..\\logs/to\u202Eday .txt. ') // 'today .txt'
 */
export function cleanName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const seen = last.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(SPECIAL, '_')
  // Some systems drop dots and spaces at the end, and would take `a.exe.` for `a.exe`.
  const name = seen.replaceAll(/\s+/gu, ' ').replace(/^ +|[. ]+$/g, '')
  return shorten(name) || 'file'
}

function shorten(name: string): string {
  const letters = [...name]
  if (letters.length <= LENGTH) return name
  const ending = [...endingOf(name)]
  const kept = ending.length <= ENDING_LENGTH ? ending : []
  return [...letters.slice(0, LENGTH - kept.length), ...kept].join('')
}

function endingOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0] ?? ''
}

/** What a double click runs, on one system or another. */
const PROGRAMS = new Set(
  'apk app appimage appref-ms bat cmd com cpl deb dll dmg exe gadget hta inf jar jnlp js jse lnk mjs msc msi msp mst pif pkg ps1 psm1 reg rpm scf scr sh vb vbe vbs ws wsf wsh'.split(
    ' ',
  ),
)

/** The ending that makes a file a program; null for every other file. */
export function programEnding(name: string): string | null {
  const ending = endingOf(name).toLowerCase()
  return PROGRAMS.has(ending.slice(1)) ? ending : null
}
