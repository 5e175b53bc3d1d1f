import { expect, it } from 'vitest'

import { HIT_END as E, HIT_START as S, toParts } from './text-parts'

const hit = (text: string) => ({ text, hit: true })
const plain = (text: string) => ({ text, hit: false })

it.each([
  [`the ${S}runner${E} waits`, [plain('the '), hit('runner'), plain(' waits')]],
  [`${S}a${E}${S}b${E}`, [hit('a'), hit('b')]],
  ['<b>no markup</b>', [plain('<b>no markup</b>')]],
  [`stray ${E}end and ${S}open`, [plain('stray '), plain('end and '), plain('open')]],
  ['', []],
])('cuts %j', (marked, parts) => {
  expect(toParts(marked).filter(({ text }) => text !== '')).toEqual(parts)
})
