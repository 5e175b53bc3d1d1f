import type { SuggestedMode } from './suggest-mode'

type Figures = Pick<SuggestedMode, 'wordsOwed' | 'pacePerHour' | 'onDuty' | 'needed'>

/** One decimal at most, as a person says it: 7.5, 4, 0.3. */
const said = (n: number) => String(Math.round(n * 10) / 10)

/** "31 wait, pace 4/h, oldest would wait 7.5 h" */
export function waitInWords({ wordsOwed, pacePerHour }: Figures): string {
  const wait = said(wordsOwed / pacePerHour)
  return `${wordsOwed} wait, pace ${said(pacePerHour)}/h, oldest would wait ${wait} h`
}

/** "2 on duty, 3 needed" */
export function dutyInWords({ onDuty, needed }: Figures): string {
  return `${onDuty} on duty, ${needed} needed`
}

/** Why a mode is suggested: the figures that speak for it (R33). */
export function becauseOf(suggested: SuggestedMode): string {
  const { mode, behind, short, calmHours, needed } = suggested
  const duty = dutyInWords(suggested)
  if (mode === 'SURGE') {
    return [behind && waitInWords(suggested), short && duty].filter(Boolean).join('; ')
  }
  const now = [waitInWords(suggested), needed > 0 && duty].filter(Boolean).join('; ')
  return `no sign of a surge for ${calmHours} h: ${now}`
}
