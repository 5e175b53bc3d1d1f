'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { When } from '@/components/tickets/when'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FeedView } from '@/lib/schedule/view'
import type { ScheduleActions } from './schedule-actions'

interface FeedPanelProps {
  feed: FeedView | null
  actions: Pick<ScheduleActions, 'renewFeed' | 'revokeFeed'>
}

/** One's duty in one's own calendar: a secret address, told once. */
export function FeedPanel({ feed, actions }: FeedPanelProps) {
  const [url, setUrl] = useState<string | null>(null)
  const save = useOutcome()
  const renew = async () => {
    const made = await save.run(actions.renewFeed)
    if (made.ok) setUrl(made.value.url)
  }
  const revoke = async () => {
    const ended = await save.run(actions.revokeFeed)
    if (ended.ok) setUrl(null)
  }
  return (
    <section
      aria-label="Your calendar"
      className="flex flex-col gap-3 rounded-lg border border-border bg-card p-3"
    >
      <div>
        <h2 className="font-semibold text-sm">Your duty in your calendar</h2>
        <p className="text-muted-foreground text-sm">
          {feed ? (
            <>
              An address since <When at={feed.createdAt} />. Whoever knows it can read your duty.
            </>
          ) : (
            'Subscribe to a secret address with any calendar program.'
          )}
        </p>
      </div>
      {url && (
        <Field label="Address" hint="Copy it now: it is not shown again.">
          <Input readOnly value={url} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      <FormTrouble message={save.message} />
      <p className="flex flex-wrap gap-2">
        <Button pending={save.pending} onClick={() => void renew()}>
          {feed ? 'Make another address' : 'Make an address'}
        </Button>
        {feed && (
          <Button pending={save.pending} onClick={() => void revoke()}>
            End the address
          </Button>
        )}
      </p>
    </section>
  )
}
