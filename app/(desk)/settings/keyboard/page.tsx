import type { Metadata } from 'next'
import { KeysPanel } from '@/components/keyboard/keys-panel'
import { canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { CHANGEABLE_DEEDS, wordsOf } from '@/lib/keyboard/deed-words'

export const metadata: Metadata = { title: 'Keyboard' }

/** Everybody has keys; of a deed that one's role has not, there is none to choose. */
export default async function KeyboardPage() {
  const viewer = await requireViewer('/settings/keyboard')
  const deeds = CHANGEABLE_DEEDS.filter((deed) => {
    const { action } = wordsOf(deed)
    return !action || canSome(viewer, action)
  })
  return <KeysPanel deeds={deeds} />
}
