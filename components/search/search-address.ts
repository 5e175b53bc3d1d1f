/** The address of a search, or of a later page of it. */
export function searchPath(q: string, after?: string | null): string {
  const params = new URLSearchParams({ q })
  if (after) params.set('after', after)
  return `/search?${params}`
}
