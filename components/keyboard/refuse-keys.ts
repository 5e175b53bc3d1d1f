import { type ChangeableDeed, findConflict, placesOf, wordsOf } from '@/lib/keyboard/deed-words'
import { type KeyMap, keysOf } from '@/lib/keyboard/key-map'

/** Why a deed cannot have these keys, in words; null when it can. */
export function refuseKeys(
  map: KeyMap,
  choice: { deed: ChangeableDeed; keys: string },
  deeds: readonly ChangeableDeed[],
): string | null {
  const other = findConflict(map, choice, deeds)
  if (other === null) return null
  const theirs = keysOf(map, other)
  return `“${choice.keys}” would take “${theirs}” from ${wordsOf(other).label} (${placesOf(other)}). Choose another key.`
}
