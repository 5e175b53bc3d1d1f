import { MultiBar, Presets, type SingleBar } from 'cli-progress'
import type { ImportReport } from '@/lib/intake/import-report'

const FORMAT = 'importing {bar} {percentage}% | {value} of {total} rows'
/** Without a terminal: one line for each such part of the file. */
const PARTS = 10

/** A bar where somebody watches, plain lines where the output goes into a file. Refused rows go to stderr. */
export function makeProgress(): ImportReport {
  return process.stderr.isTTY ? barProgress() : lineProgress()
}

function barProgress(): ImportReport {
  const bars = new MultiBar({ format: FORMAT, clearOnComplete: true }, Presets.shades_classic)
  let bar: SingleBar | undefined
  return {
    begin: (rows) => {
      bar = bars.create(rows, 0)
    },
    advance: (rows) => bar?.increment(rows),
    refuse: (line, reason) => bars.log(`${sentence(line, reason)}\n`),
    end: () => bars.stop(),
  }
}

function lineProgress(): ImportReport {
  let total = 0
  let dealtWith = 0
  const part = () => Math.floor((dealtWith * PARTS) / Math.max(total, 1))
  return {
    begin: (rows) => {
      total = rows
    },
    advance: (rows) => {
      const before = part()
      dealtWith += rows
      if (part() > before) console.error(`${dealtWith} of ${total} rows`)
    },
    refuse: (line, reason) => console.error(sentence(line, reason)),
    end: () => undefined,
  }
}

const sentence = (line: number, reason: string) => `line ${line}: ${reason}`
