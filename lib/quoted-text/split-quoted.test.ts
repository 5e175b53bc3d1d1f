import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitQuoted } from './split-quoted'

/** A message whose lines that begin with `¦` are to be folded; the sign itself is no part of them. */
function parse(lines: string[]): { body: string; folds: string[] } {
  const bare = lines.map((line) => line.replace(/^¦/, ''))
  return { body: bare.join('\n'), folds: bare.filter((_, index) => lines[index]?.startsWith('¦')) }
}

function foldedLines(body: string): string[] {
  return splitQuoted(body)
    .filter(({ folded }) => folded)
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.trim() !== '' || line === '-- ')
}

const SIX = ['¦> one', '¦> two', '¦> three', '¦> four', '¦> five', '¦> six']
const FIVE = SIX.slice(1).map((line) => line.slice(1))

const CASES: [string, string[]][] = [
  ['a plain message', ['Hello', '', 'It is slow.']],
  ['a quote below the answer', ['Yes.', '', '¦> Is it slow?']],
  [
    'a quote with who wrote it',
    ['Yes.', '¦On 2 Mar 2026, Ann wrote:', '¦> Is it slow?', '¦>> Is it?'],
  ],
  [
    'who wrote it, broken over lines',
    [
      'Yes.',
      '',
      '¦On Mon, Mar 2, 2026 at 9:00 AM Ann Lee',
      '¦<ann@customer.example>',
      '¦wrote:',
      '¦> x',
    ],
  ],
  ['German', ['Ja.', '¦Am 02.03.2026 um 09:00 schrieb Ann Lee <ann@x.example>:', '¦> Langsam?']],
  [
    'French',
    ['Oui.', '¦Le lun. 2 mars 2026 à 09:00, Ann <ann@x.example> a écrit\u00a0:', '¦> Lent ?'],
  ],
  [
    'quoted text without signs',
    ['Yes.', '¦On 2 Mar 2026 Ann <ann@x.example> wrote:', '¦Is it slow?'],
  ],
  ['a sentence of one’s own that ends so', ['On Monday you wrote:', 'It is slow. It is not.']],
  ['a short quote on top', ['> Is it slow?', '', 'Yes.']],
  [
    'a short quote on top with who wrote it',
    ['On 2 Mar 2026, Ann wrote:', '> Is it slow?', '', 'Yes.'],
  ],
  ['a long quote on top', [...SIX, 'Yes.']],
  ['answers between short quotes', ['> one', 'yes', '', '> two', 'no']],
  ['a quote of five lines in the middle', ['See', '', ...FIVE, '', 'Yes.']],
  ['a quote of six lines in the middle', ['See', '', ...SIX, '', 'Yes.']],
  ['a quote with blank lines in it', ['See', ...SIX.slice(0, 3), '', ...SIX.slice(3), 'Yes.']],
  ['a quote that was led in to', ['The manual says:', '', '> Restart it.']],
  ['a long quote that was led in to', ['The log says:', '', ...SIX]],
  ['a signature', ['Yes.', '¦-- ', '¦Ann Lee', '¦Example Ltd.']],
  ['a signature whose space was lost', ['Yes.', '', '¦--', '¦Ann Lee']],
  ['two dashes right below a line, which Markdown reads as a heading', ['Title', '--', 'Text']],
  ['a signature above the quote', ['Yes.', '¦-- ', '¦Ann', '', '¦On 2 Mar 2026 B wrote:', '¦> x']],
  ['a quote above the signature', ['Yes.', '', '¦> x', '¦-- ', '¦Ann']],
  ['a long text below dashes', ['Yes.', '-- ', ...Array.from({ length: 16 }, (_, i) => `l ${i}`)]],
  ['a rule of Markdown', ['One', '', '---', '', 'Two']],
  [
    'Outlook’s original message',
    ['Yes.', '', '¦-----Original Message-----', '¦From: Ann', '¦Is it slow?', '', '¦> older'],
  ],
  [
    'Outlook’s header in German, with its rule',
    [
      'Ja.',
      '¦________________________________',
      '¦Von: Ann',
      '¦Gesendet: Montag',
      '¦An: B',
      '¦Langsam?',
    ],
  ],
  ['a header in bold', ['Yes.', '¦*From:* Ann', '¦*Sent:* Monday', '¦*Subject:* Slow', '¦Slow?']],
  ['one field alone', ['From: the log', 'comes this:', 'It is slow.']],
  ['a forwarded message', ['See', '---------- Forwarded message ---------', 'It is slow.']],
  ['what looks like it inside of fences', ['See', '```', '> a', ...FIVE, '-- ', 'From: A', '```']],
  [
    'a separator inside of fences',
    ['See', '~~~~', '-----Original Message-----', '~~~', '~~~~', 'Yes.'],
  ],
  ['fences that never end', ['See', '```js', '> a', ...FIVE, '-- ', 'x']],
  ['code within a line is no fence', ['```x``` it says', '¦-- ', '¦Ann']],
  ['fences inside of a quote', ['See', '¦> ```', ...SIX, '¦> ```', 'Yes.']],
  ['a signature with code below is none', ['Yes.', '-- ', '```', 'x', '```']],
  ['a nested quote of a list', ['- one', '  > a', '- two']],
  ['nothing but a quote', [...FIVE, '> six', '> seven']],
  ['nothing but a forwarded mail', ['From: Ann', 'Sent: Monday', 'Subject: Slow', '', 'Slow?']],
  ['nothing', ['']],
]

/** Whether a text ends within a fence of three signs. */
function isLeftOpen(text: string): boolean {
  const fences = text.split('\n').filter((each) => each === '```' || each === '~~~')
  const open = fences.reduce((now, fence) => {
    if (now === '') return fence
    return now === fence ? '' : now
  }, '')
  return open !== ''
}

describe('splitQuoted', () => {
  it.each(CASES)('%s', (_, lines) => {
    const { body, folds } = parse(lines)
    expect(foldedLines(body)).toEqual(folds)
  })

  it('keeps the ends of lines as they are', () => {
    expect(splitQuoted('Yes.\r\n\r\n> a\r\n')).toEqual([
      { text: 'Yes.\r\n\r\n', folded: false },
      { text: '> a\r\n', folded: true },
    ])
  })

  it('folds a signature and a quote below it as one', () => {
    expect(splitQuoted('Yes.\n-- \nAnn\n\n> a')).toHaveLength(2)
  })

  const line = fc.constantFrom(
    ...['', 'text', '> quote', '>> deeper', '```', '~~~', '-- ', '--', 'says:', '________'],
    ...[
      'On 2 Mar 2026 A wrote:',
      'wrote:',
      'On 2 Mar 2026',
      'From: A',
      'Sent: B',
      'To: C',
      '-----Original Message-----',
    ],
  )
  const body = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

  it('loses no character, and always shows something', () => {
    fc.assert(
      fc.property(body, (text) => {
        const parts = splitQuoted(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.some(({ folded }) => !folded)).toBe(true)
      }),
    )
  })

  it('tears no fenced code apart', () => {
    fc.assert(
      fc.property(body, (text) => {
        const parts = splitQuoted(text).slice(0, -1)
        expect(parts.filter((part) => isLeftOpen(part.text))).toEqual([])
      }),
    )
  })

  it('takes a time that grows with the text', () => {
    const hostile = [
      'On a ',
      '> a\nb\n',
      'On 2026 wrote:\n\n',
      '-- \n',
      'From: a\n',
      '__________\n',
    ]
    for (const each of hostile) {
      const text = each.repeat(200_000 / each.length)
      const start = performance.now()
      splitQuoted(text)
      expect(performance.now() - start).toBeLessThan(1_000)
    }
  })
})
