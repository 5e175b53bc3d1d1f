'use client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { VARIABLES } from '@/lib/macros/expand'
import type { ReviewState } from './use-review'

interface TemplatePanelProps {
  review: ReviewState
  /** Whether somebody arrives whom a text may promise. */
  planned: boolean
  trouble: string | null
}

/** The words for all. */
export function TemplatePanel({ review, planned, trouble }: TemplatePanelProps) {
  const known = VARIABLES.filter((name) => planned || name !== 'nextArrival')
  const hint = `Variables: ${known.map((name) => `{{${name}}}`).join(' ')}`
  return (
    <section aria-label="Template" className="rounded-lg border border-border bg-card p-3 sm:p-4">
      <Field label="The words for all" hint={hint} error={trouble ?? undefined}>
        <Textarea
          rows={6}
          value={review.template}
          onChange={(event) => review.setTemplate(event.target.value)}
        />
      </Field>
      {review.isEdited && (
        <Button size="sm" className="mt-2" onClick={() => review.setTemplate(null)}>
          Back to the usual words
        </Button>
      )}
    </section>
  )
}
