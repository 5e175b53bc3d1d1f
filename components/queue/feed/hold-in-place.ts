/**
 * The new order, with what is held under the hand still where it was: everything else flows around it.
 * What is held and left the list stays too, as it was last seen, until it is let go.
 *
 * @param latest the order as it is now
 * @param shown the order as it is on the screen
 * @param held the numbers that must not move
 */
export function holdInPlace<T extends { number: number }>(
  latest: readonly T[],
  shown: readonly T[],
  held: ReadonlySet<number>,
): readonly T[] {
  if (held.size === 0) return latest
  const kept = shown.flatMap((item, index) => (held.has(item.number) ? [{ item, index }] : []))
  if (kept.length === 0) return latest
  const fresh = new Map(
    latest.filter((item) => held.has(item.number)).map((item) => [item.number, item]),
  )
  const rest = latest.filter((item) => !kept.some((each) => each.item.number === item.number))
  // From the top down, so that each lands at its own index.
  for (const { item, index } of kept) rest.splice(index, 0, fresh.get(item.number) ?? item)
  return rest
}
