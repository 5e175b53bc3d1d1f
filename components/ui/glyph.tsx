import { cn } from '@/lib/cn'
import styles from './glyph.module.css'

export type GlyphName = 'check' | 'clock' | 'ellipsis' | 'flag'

export interface GlyphProps {
  name: GlyphName
  className?: string
}

/**
 * A small picture drawn by the style sheet, in the colour of the words around it. For what stands in every row of a
 * list: there an inline drawing is most of the page's bytes and of the time to make them.
 */
export function Glyph({ name, className }: GlyphProps) {
  return <span aria-hidden className={cn(styles.glyph, styles[name], 'size-3', className)} />
}
