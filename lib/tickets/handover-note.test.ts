import { describe, expect, it } from 'vitest'
import { type Handover, handoverNote } from './handover-note'

const HANDOVER: Handover = {
  context: 'Their runners stopped after the upgrade.',
  stepsSoFar: 'Read the logs.',
  links: null,
  lastStep: 'Asked for the version.',
  lastStepBy: 'Sam',
  nextStep: 'Compare the configuration.',
  nextStepBy: 'Priya',
  nextStepAt: null,
}

describe('the case-transition note', () => {
  it('has its parts in one order, and who does what when in their titles', () => {
    expect(handoverNote({ ...HANDOVER, links: 'https://example.com/1' }).split('\n\n')).toEqual([
      '**Case transition**',
      '**Context**',
      HANDOVER.context,
      '**Steps so far**',
      HANDOVER.stepsSoFar,
      '**Links**',
      'https://example.com/1',
      '**Last step, by Sam**',
      HANDOVER.lastStep,
      '**Next step, by Priya, as soon as possible**',
      HANDOVER.nextStep,
    ])
  })

  it('leaves out what there is none of, and names the instant of the next step', () => {
    const note = handoverNote({ ...HANDOVER, nextStepAt: '2026-11-25T09:30:00.000Z' })
    expect(note).not.toContain('Links')
    expect(note).toContain('**Next step, by Priya, by 2026-11-25 09:30 UTC**')
  })
})
