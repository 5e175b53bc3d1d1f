'use client'
import { useEffect, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

/** The channels of an account. */
export type FindChannels = (account: string) => Promise<{ id: string; name: string }[]>

interface ChannelChoiceProps {
  account: string
  channel: string
  onChoose: (channel: string) => void
  find: FindChannels
  error: string | undefined
}

/** Whether it is for all of an account or for one of its channels. */
export function ChannelChoice({ account, channel, onChoose, find, error }: ChannelChoiceProps) {
  const [channels, setChannels] = useState<{ id: string; name: string }[]>([])
  useEffect(() => {
    let current = true
    void find(account).then((found) => current && setChannels(found))
    return () => {
      current = false
    }
  }, [account, find])
  return (
    <Field label="For" {...(error && { error })}>
      <Select value={channel} onChange={(event) => onChoose(event.target.value)}>
        <option value="">All that the account’s prospects write</option>
        {channels.map(({ id, name }) => (
          <option key={id} value={id}>
            Its channel #{name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
