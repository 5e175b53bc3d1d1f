import { readFileSync } from 'node:fs'

const KB_IN_MB = 1_024
const TICKS_PER_SECOND = 100

/** Resident memory of a process, as Linux tells it. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / KB_IN_MB
}

/** Seconds of processor time that a process has used, its own and the system's for it. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
