/**
 * One writing for one tag: lower case, and a hyphen wherever words were apart; empty where nothing is left.
 *
 * @example tagName('  Slow Search') → 'slow-search'
 */
export function tagName(typed: string): string {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s,]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
}
