import { type ClassValue, clsx } from 'clsx'
import { createTailwindMerge, validators } from 'tailwind-merge'

const any = [validators.isAny]
const size = ['xs', 'sm', 'base', 'lg', 'xl', validators.isArbitraryLength]

/**
 * Which utilities set the same property, as far as our primitives set them and callers may want
 * otherwise. The library's own table knows all of Tailwind, and weighs more than the rest of it.
 */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    display: ['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'hidden'],
    position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
    direction: [{ flex: ['row', 'col'] }],
    justify: [{ justify: any }],
    items: [{ items: any }],
    p: [{ p: any }],
    px: [{ px: any }],
    py: [{ py: any }],
    pl: [{ pl: any }],
    pr: [{ pr: any }],
    m: [{ m: any }],
    gap: [{ gap: any }],
    w: [{ w: any }],
    minW: [{ 'min-w': any }],
    maxW: [{ 'max-w': any }],
    h: [{ h: any }],
    maxH: [{ 'max-h': any }],
    size: [{ size: any }],
    rounded: [{ rounded: ['', 'sm', 'md', 'lg', 'xl', 'full', 'none'] }],
    fontSize: [{ text: size }],
    textAlign: [{ text: ['left', 'center', 'right'] }],
    textColor: [{ text: any }],
    fontWeight: [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    bg: [{ bg: any }],
    borderWidth: [{ border: ['', '0', '2'] }],
    borderStyle: [{ border: ['solid', 'dashed'] }],
    borderSide: [{ border: [{ x: [''], y: [''], t: [''], b: [''], l: [''], r: [''] }] }],
    borderColor: [{ border: any }],
    shadow: [{ shadow: any }],
    opacity: [{ opacity: any }],
    z: [{ z: any }],
    whitespace: [{ whitespace: any }],
  },
  conflictingClassGroups: {
    p: ['px', 'py', 'pl', 'pr'],
    px: ['pl', 'pr'],
    size: ['w', 'h'],
  },
  conflictingClassGroupModifiers: {},
  postfixLookupClassGroups: [],
  orderSensitiveModifiers: [],
}))

/** Joins class names; of two Tailwind classes that set the same property the later one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
