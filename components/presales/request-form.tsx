'use client'
import { useState } from 'react'
import { DraftLine } from '@/components/conversation/draft-line'
import type { FindAccounts } from '@/components/tickets/account-picker'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { useDraft } from '@/lib/drafts/use-draft'
import { FiledPanel } from './filed-panel'
import { formTroubleOf } from './form-trouble-of'
import { OpenRequests } from './open-requests'
import { PartsFields } from './parts-fields'
import { ProspectFields } from './prospect-fields'
import {
  EMPTY_REQUEST,
  type FiledRequest,
  type FileRequest,
  type FindOpenRequests,
  toRequest,
} from './request-values'
import { SeverityField } from './severity-field'
import { useFocusWrong } from './use-focus-wrong'
import { useTimeZones } from './use-time-zones'

interface RequestFormProps {
  /** The writer's id: whose draft it is. */
  person: string
  actions: { file: FileRequest; findAccounts: FindAccounts; findOpen: FindOpenRequests }
}

/** Engages Support for a prospect; then shows where the request came to stand. */
export function RequestForm(props: RequestFormProps) {
  const [filed, setFiled] = useState<FiledRequest | null>(null)
  if (filed) return <FiledPanel filed={filed} onAgain={() => setFiled(null)} />
  return <EmptyForm {...props} onFiled={setFiled} />
}

function EmptyForm({
  person,
  actions,
  onFiled,
}: RequestFormProps & { onFiled: (filed: FiledRequest) => void }) {
  const draft = useDraft({ person, ticket: 'new', form: 'pre-sales' }, EMPTY_REQUEST)
  const save = useOutcome()
  const form = useFocusWrong(save)
  const { own } = useTimeZones()
  const { value: values, change } = draft
  const { errorAt } = save
  const send = async () => {
    const result = await save.run(() => actions.file(toRequest(values, own)))
    if (!result.ok) return
    draft.clear()
    onFiled(result.value)
  }
  return (
    <form
      ref={form}
      // The server names all that is missing in one go, each at its field.
      noValidate
      onSubmit={submitWith(send)}
      onKeyDown={sendOnCtrlEnter}
      className="flex flex-col gap-5"
    >
      <div className="flex flex-col gap-4 lg:pr-[18.5rem]">
        <ProspectFields
          values={values}
          onChange={change}
          errorAt={errorAt}
          find={actions.findAccounts}
        />
        <SeverityField
          value={values.claimedSeverity}
          onChange={(claimedSeverity) => change({ claimedSeverity })}
          error={errorAt('claimedSeverity')}
        />
      </div>
      <PartsFields values={values} onChange={change} errorAt={errorAt} wide />
      <OpenRequests account={values.isNew ? '' : values.account} find={actions.findOpen} />
      <FormTrouble message={formTroubleOf(save)} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending}>
          Engage Support
        </Button>
      </div>
    </form>
  )
}
