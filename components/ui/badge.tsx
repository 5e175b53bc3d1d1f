import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

const badgeStyles = cva(
  'inline-flex items-center gap-1 whitespace-nowrap rounded px-1.5 py-0.5 font-medium text-xs leading-4 [&_svg]:size-3',
  {
    variants: {
      tone: {
        neutral: 'bg-neutral-soft text-neutral-ink',
        outline: 'border border-border text-muted-foreground',
        blue: 'bg-blue-soft text-blue-ink',
        amber: 'bg-amber-soft text-amber-ink',
        orange: 'bg-orange-soft text-orange-ink',
        red: 'bg-red-soft text-red-ink',
        green: 'bg-green-soft text-green-ink',
        violet: 'bg-violet-soft text-violet-ink',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyles>['tone']>

export interface BadgeProps extends ComponentProps<'span'> {
  tone?: BadgeTone
}

/** A word in a coloured ground. The colour never says anything that the word does not. */
export function Badge({ tone, className, ...props }: BadgeProps) {
  return <span {...props} className={cn(badgeStyles({ tone }), className)} />
}
