'use client'
import { AccountPicker, type FindAccounts } from '@/components/tickets/account-picker'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { RequestValues } from './request-values'

interface ProspectFieldsProps {
  values: RequestValues
  onChange: (patch: Partial<RequestValues>) => void
  errorAt: (path: string) => string | undefined
  find: FindAccounts
}

const KINDS = [
  { value: 'known', label: 'An account of mine' },
  { value: 'new', label: 'New prospect' },
] as const

/** For whom it is: an account of one's own, or one that nobody knew yet; and who of them has the need. */
export function ProspectFields({ values, onChange, errorAt, find }: ProspectFieldsProps) {
  const account = errorAt('account')
  return (
    <>
      <SegmentedControl
        label="The prospect is"
        className="self-start"
        value={values.isNew ? 'new' : 'known'}
        onValueChange={(kind) => onChange({ isNew: kind === 'new' })}
        options={KINDS}
      />
      {values.isNew ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name of the prospect" required {...errorOf(errorAt('newAccount.name'))}>
            <Input
              autoComplete="off"
              value={values.newName}
              onChange={(event) => onChange({ newName: event.target.value })}
            />
          </Field>
          <Field
            label="Mail domain"
            hint="Such as acme.example. They become yours."
            required
            {...errorOf(errorAt('newAccount.domain'))}
          >
            <Input
              autoComplete="off"
              autoCapitalize="none"
              value={values.newDomain}
              onChange={(event) => onChange({ newDomain: event.target.value })}
            />
          </Field>
        </div>
      ) : (
        <AccountPicker
          label="Prospect account"
          chosen={{ id: values.account, name: values.accountName }}
          onChoose={({ id, name }) => onChange({ account: id, accountName: name })}
          find={find}
          error={
            account && !values.account ? 'choose one, or say that the prospect is new' : account
          }
        />
      )}
      <Field
        label="Email of the prospect’s contact"
        hint="Support’s replies go to you; the prospect gets them only when somebody adds them."
        required
        {...errorOf(errorAt('prospectEmail'))}
      >
        <Input
          type="email"
          autoComplete="off"
          value={values.prospectEmail}
          onChange={(event) => onChange({ prospectEmail: event.target.value })}
        />
      </Field>
    </>
  )
}

const errorOf = (error: string | undefined) => (error ? { error } : {})
