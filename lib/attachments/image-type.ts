/** Bytes from the beginning of a file that tell what image it is. */
export const HEAD_BYTES = 16

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const PNG = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** The raster images that a browser may show in place: the bytes decide, whatever was declared. */
export const SHOWN_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type ShownType = (typeof SHOWN_TYPES)[number]

/** What image a file is, by its first bytes; null for anything else. */
export function findImageType(head: Uint8Array): ShownType | null {
  const has = (signature: readonly number[], at = 0) =>
    signature.every((byte, index) => head[at + index] === byte)
  if (has(PNG)) return 'image/png'
  if (has(JPEG)) return 'image/jpeg'
  if (has(ascii('GIF87a')) || has(ascii('GIF89a'))) return 'image/gif'
  return has(ascii('RIFF')) && has(ascii('WEBP'), 8) ? 'image/webp' : null
}
