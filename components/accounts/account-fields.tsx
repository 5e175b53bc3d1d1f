import { SEGMENT_WORDS } from '@/components/tickets/words'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { AccountView } from '@/lib/accounts/view'
import { DEPLOYMENTS, SEGMENTS, type Segment, SLA_PLANS } from '@/lib/priority/types'
import { DEPLOYMENT_WORDS } from './words'

interface AccountFieldsProps {
  account: AccountView
  /** Else the domains alone. */
  all: boolean
  errorAt: (path: string) => string | undefined
}

export function AccountFields({ account, all, errorAt }: AccountFieldsProps) {
  const wrong = account.domains.map((_, i) => errorAt(`domains.${i}`)).find(Boolean)
  const domains = (
    <Field
      label="Domains"
      hint="One a line. Mail from these is theirs."
      error={errorAt('domains') ?? wrong ?? errorAt(`domains.${account.domains.length}`)}
    >
      <Textarea name="domains" rows={2} defaultValue={account.domains.join('\n')} />
    </Field>
  )
  if (!all) return domains
  return (
    <>
      <Field label="Name" required error={errorAt('name')}>
        <Input name="name" defaultValue={account.name} />
      </Field>
      <RankingFields account={account} errorAt={errorAt} />
      {domains}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="CE owner"
          hint="Email of a Customer Engineer; empty for nobody."
          error={errorAt('ceOwner')}
        >
          <Input name="ceOwner" type="email" defaultValue={account.ceOwner ?? ''} />
        </Field>
        <Field label="Time zone" hint="Such as Europe/Berlin." error={errorAt('timeZone')}>
          <Input name="timeZone" defaultValue={account.timeZone ?? ''} />
        </Field>
      </div>
      <Field label="Notes" hint="For staff alone." error={errorAt('notes')}>
        <Textarea name="notes" defaultValue={account.notes ?? ''} />
      </Field>
    </>
  )
}

interface RankingFieldsProps extends Omit<AccountFieldsProps, 'all'> {
  /** Which can be chosen. */
  segments?: readonly Segment[]
}

/** The three that decide the place of tickets. */
export function RankingFields({ account, segments = SEGMENTS, errorAt }: RankingFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field label="Segment" error={errorAt('segment')}>
        <Select name="segment" defaultValue={account.segment}>
          {segments.map((name) => (
            <option key={name} value={name}>
              {SEGMENT_WORDS[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Deployment" error={errorAt('deployment')}>
        <Select name="deployment" defaultValue={account.deployment}>
          {DEPLOYMENTS.map((name) => (
            <option key={name} value={name}>
              {DEPLOYMENT_WORDS[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Plan" error={errorAt('slaPlan')}>
        <Select name="slaPlan" defaultValue={account.slaPlan ?? ''}>
          <option value="">By segment (R5)</option>
          {SLA_PLANS.map((name) => (
            <option key={name} value={name}>
              {PLAN_WORDS[name]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
