/** A search under a name. */
export interface SavedViewView {
  id: string
  name: string
  /** As it is typed into the search field. */
  query: string
  /** Everybody who sees the whole queue has it too. */
  shared: boolean
  /** Its owner, by email. */
  owner: string
  /** Whether the viewer may give it another name or query, and whether they may remove it. */
  editable: boolean
  removable: boolean
  version: number
  /** What it finds for the viewer now, up to `MOST_COUNTED`; null where it was not counted. */
  count: number | null
  /** It finds more than was counted. */
  more: boolean
}

/** How far the tickets of a view are counted. */
export const MOST_COUNTED = 1000
