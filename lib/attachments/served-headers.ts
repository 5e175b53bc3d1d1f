import { SHOWN_TYPES } from './image-type'
import { PLAIN_BYTES } from './limits'

export interface Served {
  id: string
  name: string
  /** As it was declared. */
  type: string
  /** What the bytes say, where they are a raster image. */
  imageType: string | null
  size: number
}

/** Declared types that no browser makes anything of but bytes or letters. All others are plain bytes. */
const PASSIVE = new Map([
  ['text/plain', 'text/plain; charset=utf-8'],
  ['text/csv', 'text/csv; charset=utf-8'],
  ['application/json', 'application/json'],
  ['application/zip', 'application/zip'],
  ['application/gzip', 'application/gzip'],
])

/**
 * The headers of a file that somebody sent in: hostile until proven otherwise. Only a raster image is shown in place;
 * nothing runs, whatever it is, and no other site gets at it.
 */
export function servedHeaders(file: Served): Record<string, string> {
  const image = SHOWN_TYPES.find((type) => type === file.imageType)
  return {
    'content-type': image ?? PASSIVE.get(file.type) ?? PLAIN_BYTES,
    'content-disposition': disposition(image ? 'inline' : 'attachment', file.name),
    'content-length': String(file.size),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // Asked for again each time: a redacted file has to be gone, and it costs no bytes while it is there.
    'cache-control': 'private, no-cache',
    etag: `"${file.id}"`,
  }
}

/** RFC 6266: the name in ASCII for old readers, whole and encoded for all others. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeName(name)}`
}

/** `encodeURIComponent` leaves a few signs that RFC 8187 does not. */
function encodeName(name: string): string {
  const code = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(name).replaceAll(/['()*]/g, code)
}
