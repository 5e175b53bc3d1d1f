'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DraftLine } from '@/components/conversation/draft-line'
import { useNow } from '@/components/shell/clock-provider'
import { AccountPicker, type FindAccounts } from '@/components/tickets/account-picker'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { useHydrated } from '@/components/tickets/when'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/lib/drafts/use-draft'
import { EMPTY_ASK, toAsk, untilOf } from './ask-values'
import { ChannelChoice, type FindChannels } from './channel-choice'
import type { AskException } from './exception-actions'
import { PeriodFields } from './period-fields'
import { WhyFields } from './why-fields'

interface AskFormProps {
  /** The writer's id: whose draft it is. */
  person: string
  /** What the address asks for; empty strings for nothing. */
  scope: { account: string; accountName: string; channel: string }
  findAccounts: FindAccounts
  findChannels: FindChannels
  ask: AskException
}

/** R39: asks CS leadership that a scope's prospects reach Support directly for a time. */
export function AskForm({ person, scope, findAccounts, findChannels, ask }: AskFormProps) {
  const router = useRouter()
  const [initial] = useState({ ...EMPTY_ASK, ...scope })
  const form = scope.channel || scope.account || 'any'
  const draft = useDraft({ person, ticket: 'exception', form }, initial)
  const save = useOutcome()
  const [opened] = useState(useNow())
  // The server does not know the writer's zone: the default stands there once the browser does.
  const hydrated = useHydrated()
  const { value: values, change } = draft
  const send = async () => {
    const result = await save.run(() => ask(toAsk(values, opened)))
    if (!result.ok) return
    draft.clear()
    router.push(`/exceptions/${result.value.id}`)
  }
  const trouble = save.errorAt('scope.account') ?? save.errorAt('scope.channel')
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <AccountPicker
        chosen={{ id: values.account, name: values.accountName }}
        onChoose={({ id, name }) => change({ account: id, accountName: name, channel: '' })}
        find={findAccounts}
        error={trouble}
      />
      {values.account && (
        <ChannelChoice
          account={values.account}
          channel={values.channel}
          onChoose={(channel) => change({ channel })}
          find={findChannels}
          error={trouble}
        />
      )}
      <WhyFields {...values} onChange={change} errorAt={save.errorAt} />
      <PeriodFields
        from={values.from}
        until={hydrated ? untilOf(values, opened) : ''}
        onChange={({ from, until }) =>
          change({
            ...(from !== undefined && { from }),
            ...(until !== undefined && { until, untilSet: true }),
          })
        }
        errorAt={save.errorAt}
      />
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending} disabled={!values.account}>
          Ask for the exception
        </Button>
      </div>
    </form>
  )
}
