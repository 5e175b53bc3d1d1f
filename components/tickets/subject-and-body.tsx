import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

interface Words {
  subject: string
  body: string
}

interface SubjectAndBodyProps {
  values: Words
  onChange: (patch: Partial<Words>) => void
  errorAt: (path: string) => string | undefined
}

export function SubjectAndBody({ values, onChange, errorAt }: SubjectAndBodyProps) {
  return (
    <>
      <Field label="Subject" required error={errorAt('subject')}>
        <Input
          required
          maxLength={500}
          value={values.subject}
          onChange={(event) => onChange({ subject: event.target.value })}
        />
      </Field>
      <Field label="What happened" hint="Markdown." required error={errorAt('body')}>
        <Textarea
          required
          rows={8}
          className="min-h-40"
          value={values.body}
          onChange={(event) => onChange({ body: event.target.value })}
        />
      </Field>
    </>
  )
}
