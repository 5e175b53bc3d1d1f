import type { DeskList } from '@/lib/presales/view'

export interface ListWords {
  tab: string
  empty: string
  emptyText: string
}

/** What the lists are called for the Customer Engineer whose they are, and for those who see everybody's. */
export const LIST_WORDS = {
  requests: {
    tab: 'Requests',
    empty: 'No requests yet',
    emptyText: 'What is filed for prospects is listed here, the newest first.',
  },
  'with-ce': {
    tab: 'With CE',
    empty: 'No prospect waits',
    emptyText: 'Prospects who write to Support directly wait here for their Customer Engineer.',
  },
  'without-ce': {
    tab: 'Without CE',
    empty: 'Every prospect has a Customer Engineer',
    emptyText: 'Prospects who wrote directly and whose account is nobody’s would be listed here.',
  },
} as const satisfies Record<DeskList, ListWords>

export const OWN_WITH_CE = {
  tab: 'With me',
  empty: 'No prospect waits for you',
  emptyText: 'Prospects of yours who write to Support directly are listed here.',
} as const satisfies ListWords
