import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text: nothing to guess, so a plain SHA-256 keeps it. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** What is stored of a secret. */
export function hashSecret(secret: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(secret).digest())
}
