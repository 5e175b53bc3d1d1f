import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WallScreen } from '@/components/wall/wall-screen'
import { requireViewer } from '@/lib/auth/session'
import { canSeeWall, getWall } from '@/lib/wall/queries'

export const metadata: Metadata = { title: 'Wall' }

/** The queue for everybody in the room. */
export default async function WallPage() {
  const viewer = await requireViewer('/queue/wall')
  if (!canSeeWall(viewer)) notFound()
  return <WallScreen initial={await getWall(viewer)} />
}
