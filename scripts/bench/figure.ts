import { median, round } from './statistics'

/** What a value is held against. */
export type Budget = { atMost: number } | { atLeast: number } | { timesBaseline: number }

export interface Measured {
  name: string
  what: string
  unit: string
  /** One value a run; the figure is their median. */
  runs: number[]
  /** Null where the figure stands for comparison alone. */
  budget: Budget | null
  /** Measured by turns with `runs`. */
  baseline?: { what: string; runs: number[] }
  /** Other values that help to read this one, with the unit in the name. */
  beside?: Record<string, number>
}

/** A measured figure as the bench prints it. */
export interface Figure {
  name: string
  what: string
  value: number
  unit: string
  budget: string | null
  within: boolean | null
  baseline: { what: string; value: number; ratio: number } | null
  runs: number[]
  beside?: Record<string, number>
}

/** Medians, the ratio and the verdict. */
export function toFigure({ name, what, unit, runs, budget, baseline, beside }: Measured): Figure {
  const value = median(runs)
  const base = baseline && median(baseline.runs)
  const ratio = base === undefined ? null : value / base
  return {
    name,
    what,
    value: round(value),
    unit,
    budget: budget && inWords(budget, unit),
    within: budget && isWithin(budget, value, ratio),
    baseline:
      baseline && base !== undefined && ratio !== null
        ? { what: baseline.what, value: round(base), ratio: round(ratio) }
        : null,
    runs: runs.map(round),
    ...(beside && { beside: mapRound(beside) }),
  }
}

function mapRound(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]))
}

function inWords(budget: Budget, unit: string): string {
  if ('timesBaseline' in budget) return `≤ ${budget.timesBaseline} × baseline`
  return 'atMost' in budget ? `≤ ${budget.atMost} ${unit}` : `≥ ${budget.atLeast} ${unit}`
}

function isWithin(budget: Budget, value: number, ratio: number | null): boolean {
  if ('timesBaseline' in budget) return ratio !== null && ratio <= budget.timesBaseline
  return 'atMost' in budget ? value <= budget.atMost : value >= budget.atLeast
}
