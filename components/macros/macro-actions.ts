import type { Outcome } from '@/lib/outcome'

export interface MacroFields {
  name: string
  body: string
  shared: boolean
}

/** A macro as its editor saw it. */
export interface MacroTarget {
  id: string
  version: number
}

/** All that the macros' page can do; the page hands them in. */
export interface MacroActions {
  add: (fields: MacroFields) => Promise<Outcome<null>>
  edit: (at: MacroTarget, fields: MacroFields) => Promise<Outcome<null>>
  remove: (at: MacroTarget) => Promise<Outcome<null>>
}
