'use client'
import { BellOff, BellPlus } from 'lucide-react'
import { useState } from 'react'
import { sendJson } from '@/components/queue/feed/fetch-json'
import { Button } from '@/components/ui/button'
import { useTicketDesk } from './desk-context'
import { useOutcome } from './use-outcome'

/** Follows the ticket: every change of it comes to one's inbox. */
export function FollowButton() {
  const { ticket, following: first } = useTicketDesk()
  const [following, setFollowing] = useState(first)
  const { run, pending, message } = useOutcome()
  const toggle = async () => {
    const path = `/api/v1/tickets/${ticket.number}/following`
    const method = following ? 'DELETE' : 'PUT'
    const outcome = await run(() => sendJson<{ following: boolean }>(path, { method }))
    if (outcome.ok) setFollowing(outcome.value.following)
  }
  const Icon = following ? BellOff : BellPlus
  return (
    <Button onClick={() => void toggle()} pending={pending} title={message ?? undefined}>
      <Icon aria-hidden />
      {following ? 'Unfollow' : 'Follow'}
      {message && (
        <span role="alert" className="text-red-ink text-xs">
          {message}
        </span>
      )}
    </Button>
  )
}
