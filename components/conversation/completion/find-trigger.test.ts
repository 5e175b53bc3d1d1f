import { expect, it } from 'vitest'
import { findTrigger, type Sign, type Trigger } from './find-trigger'

it.each<[Sign, string, Omit<Trigger, 'to'> | null]>([
  ['@', 'ask @le', { from: 4, query: 'le' }],
  ['@', '@', { from: 0, query: '' }],
  ['@', '(@Lena Os', { from: 1, query: 'Lena Os' }],
  ['@', '@Lena Osei ', null],
  ['@', 'write to a@b', null],
  ['@', 'nothing', null],
  ['/', '/thanks', { from: 0, query: 'thanks' }],
  ['/', 'Hello\n/cl', { from: 6, query: 'cl' }],
  ['/', 'and/or', null],
  ['/', '/usr/bin', null],
  ['/', ' /x', null],
  ['/', `${'a'.repeat(80)}/x`, null],
])('%s in %j', (sign, text, expected) => {
  expect(findTrigger(sign, text, text.length)).toEqual(expected && { ...expected, to: text.length })
})
