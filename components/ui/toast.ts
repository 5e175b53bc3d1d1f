import type { ExternalToast } from 'sonner'

/** Something to be told in passing, at the edge of the screen. */
export interface Notice {
  kind: 'plain' | 'success' | 'error'
  title: string
  more: Pick<ExternalToast, 'description'>
}

let waiting: Notice[] = []
let wake: (() => void) | null = null

function tell(notice: Notice): void {
  waiting = [...waiting, notice]
  wake?.()
}

type Tell = (title: string, more?: Notice['more']) => void

/** Tells something in passing. What shows it is fetched with the first notice. */
export const toast: Tell & { success: Tell; error: Tell } = Object.assign(
  (title: string, more: Notice['more'] = {}) => tell({ kind: 'plain', title, more }),
  {
    success: (title: string, more: Notice['more'] = {}) => tell({ kind: 'success', title, more }),
    error: (title: string, more: Notice['more'] = {}) => tell({ kind: 'error', title, more }),
  },
)

/** Calls `listener` at each notice until the returned function is called. */
export function watchNotices(listener: () => void): () => void {
  wake = listener
  return () => {
    wake = null
  }
}

/** What has not been shown yet; afterwards it counts as shown. */
export function takeNotices(): Notice[] {
  const taken = waiting
  waiting = []
  return taken
}
