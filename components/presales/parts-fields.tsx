'use client'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { PART_LABELS, type RequestPart } from '@/lib/presales/parts'
import { KeyDatesField } from './key-dates-field'
import { LinkField } from './link-field'
import type { PartValues } from './part-values'
import { PART_EXAMPLES, PART_HINTS } from './part-words'

const TEXTS = ['summary', 'attemptedAndExpected', 'stepsTaken', 'impact'] as const

interface PartsFieldsProps {
  values: PartValues
  onChange: (patch: Partial<PartValues>) => void
  errorAt: (path: string) => string | undefined
  /** Examples stand beside where there is room; else below, to be opened. */
  wide?: boolean
}

/** The six parts of R36, each with an example of a good answer. */
export function PartsFields({ values, onChange, errorAt, wide = false }: PartsFieldsProps) {
  const textOf = (name: keyof typeof PART_HINTS) => (
    <Field label={PART_LABELS[name]} hint={PART_HINTS[name]} required {...errorOf(errorAt(name))}>
      <Textarea
        rows={2}
        value={values[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </Field>
  )
  const rows: [RequestPart, ReactNode][] = [
    ...TEXTS.map((name): [RequestPart, ReactNode] => [name, textOf(name)]),
    [
      'designDocumentUrl',
      <LinkField
        key="link"
        value={values.designDocumentUrl}
        onChange={(designDocumentUrl) => onChange({ designDocumentUrl })}
        error={errorAt('designDocumentUrl')}
      />,
    ],
    [
      'salesStage',
      <Field
        key="stage"
        label={PART_LABELS.salesStage}
        required
        {...errorOf(errorAt('salesStage'))}
      >
        <Input
          autoComplete="off"
          value={values.salesStage}
          onChange={(event) => onChange({ salesStage: event.target.value })}
        />
      </Field>,
    ],
    [
      'keyDates',
      <KeyDatesField key="dates" values={values} onChange={onChange} error={errorAt('keyDates')} />,
    ],
  ]
  return rows.map(([part, field]) => (
    <div
      key={part}
      className={
        wide ? 'grid gap-2 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-6' : 'flex flex-col gap-2'
      }
    >
      {field}
      <Example text={PART_EXAMPLES[part]} wide={wide} />
    </div>
  ))
}

const errorOf = (error: string | undefined) => (error ? { error } : {})

function Example({ text, wide }: { text: string; wide: boolean }) {
  return (
    <>
      <details className={wide ? 'text-xs lg:hidden' : 'text-xs'}>
        <summary className="w-fit cursor-pointer rounded text-muted-foreground hover:text-foreground">
          A good answer
        </summary>
        <p className="mt-1 break-words border-border border-l-2 pl-2">{text}</p>
      </details>
      {wide && (
        <p className="break-words border-border border-l-2 pl-3 text-muted-foreground text-xs max-lg:hidden lg:mt-6 lg:self-start">
          <span className="block font-medium">A good answer</span>
          {text}
        </p>
      )}
    </>
  )
}
