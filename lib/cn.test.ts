import { describe, expect, it } from 'vitest'
import { cn } from './cn'

describe('cn', () => {
  it.each([
    ['px-3 text-sm', 'px-1', 'text-sm px-1'],
    ['px-2.5 h-8', 'pl-8', 'px-2.5 h-8 pl-8'],
    ['pl-8', 'px-2.5', 'px-2.5'],
    ['px-2', 'p-4', 'p-4'],
    ['max-w-lg', 'max-w-xl', 'max-w-xl'],
    ['text-foreground text-sm', 'text-muted-foreground', 'text-sm text-muted-foreground'],
    ['text-sm', 'text-[10px]', 'text-[10px]'],
    ['hover:bg-muted bg-card', 'bg-selected', 'hover:bg-muted bg-selected'],
    ['hover:bg-muted', 'hover:bg-selected', 'hover:bg-selected'],
    ['rounded-md border border-border', 'rounded-none', 'border border-border rounded-none'],
    ['border border-border', 'border-current border-dashed', 'border border-current border-dashed'],
    ['size-8', 'w-4', 'size-8 w-4'],
    ['w-4 h-4', 'size-8', 'size-8'],
    ['border-border border-b', 'border-0', 'border-border border-b border-0'],
  ])('joins %j and %j as %j', (base, override, joined) => {
    expect(cn(base, override)).toBe(joined)
  })

  it('leaves out what is not said', () => {
    expect(cn('a', false, null, undefined, ['b', { c: true, d: false }])).toBe('a b c')
  })
})
