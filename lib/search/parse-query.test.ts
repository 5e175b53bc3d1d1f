import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyQuery, parseQuery } from './parse-query'

const read = (text: string) => {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}
/** What makes up a search, and what does not belong into one. */
const TYPED = fc.constantFrom(
  '"',
  '-',
  ':',
  ' ',
  'a',
  'status',
  'is',
  'open',
  'tag',
  ',',
  '//',
  '\t',
  '\u0000',
  'é',
  '😀',
)
const word = (text: string) => ({ text, phrase: false, not: false })

describe('a query', () => {
  it.each([
    ['login fails', [word('login'), word('fails')]],
    ['  "cannot sign in"  now ', [{ ...word('cannot sign in'), phrase: true }, word('now')]],
    [
      '-sso -"old editor"',
      [
        { ...word('sso'), not: true },
        { text: 'old editor', phrase: true, not: true },
      ],
    ],
    ['https://example.com/a?b=c', [word('https://example.com/a?b=c')]],
    ['error: refused', [word('error:'), word('refused')]],
    ['at 10:30', [word('at'), word('10:30')]],
    ['#1042', [word('#1042')]],
    ['well-known', [word('well-known')]],
    ['a - b', [word('a'), word('-'), word('b')]],
    ['', []],
  ])('reads the words of %j', (text, terms) => {
    expect(read(text).terms).toEqual(terms)
  })

  it.each([
    ['status:open', { status: ['OPEN'] }],
    ['STATUS:On-Hold,new status:open', { status: ['ON_HOLD', 'NEW', 'OPEN'] }],
    ['segment:pre-sales segment:open_source', { segment: ['PRE_SALES', 'OPEN_SOURCE'] }],
    ['priority:p1 priority:P1', { priority: ['P1'] }],
    ['assignee:me', { assignee: 'me' }],
    ['assignee:Sam@Example.com', { assignee: 'sam@example.com' }],
    ['is:unassigned assignee:none', { assignee: 'none' }],
    ['is:overdue', { overdue: true }],
    ['account:"Acme Ltd"', { account: 'Acme Ltd' }],
    ['tag:sso', { tags: [['sso']] }],
    ['tag:"Slow Search" TAG:sso,SAML,sso', { tags: [['slow-search'], ['sso', 'saml']] }],
  ])('reads the filter %j', (text, parts) => {
    expect(read(text)).toEqual({ ...read(''), ...parts })
  })
})

describe('what is left out', () => {
  it.each([
    ['-status:open,new -status:open', { status: ['OPEN', 'NEW'] }],
    ['-segment:free', { segment: ['FREE'] }],
    ['-priority:p3', { priority: ['P3'] }],
    ['-assignee:me -assignee:Sam@Example.com', { assignee: ['me', 'sam@example.com'] }],
    ['-is:unassigned', { assignee: ['none'] }],
    ['-is:overdue', { overdue: true }],
    ['-account:"Acme Ltd" -account:other', { account: ['Acme Ltd', 'other'] }],
    ['-tag:"Slow Search,sso" -tag:sso', { tag: ['slow-search', 'sso'] }],
  ])('reads what %j leaves out', (text, parts) => {
    const nothing = read('')
    expect(read(text)).toEqual({ ...nothing, without: { ...nothing.without, ...parts } })
    expect([isEmptyQuery(nothing), isEmptyQuery(read(text))]).toEqual([true, false])
  })

  it('takes the same filter for and against', () => {
    const { status, without } = read('status:open -status:new tag:a -tag:b')
    expect([status, without.status, without.tag]).toEqual([['OPEN'], ['NEW'], ['b']])
  })
})

describe('a query that is wrong', () => {
  it.each([
    ['status:opn', '“opn” is no status; it takes new, open, pending, on-hold, solved, closed'],
    ['priority:', undefined],
    ['assignee:sam', '“sam” is no assignee; it takes me, none or an email address'],
    ['assignee:me is:unassigned', 'a ticket has one assignee at most: name one'],
    ['is:late', '“is:late” is not known; it takes overdue, unassigned'],
    ['account:a account:b', 'a ticket has one account: name one'],
    ['account:""', 'account: wants a part of the name'],
    ['-status:opn', '“opn” is no status; it takes new, open, pending, on-hold, solved, closed'],
    ['-is:late', '“is:late” is not known; it takes overdue, unassigned'],
    ['-assignee:sam', '“sam” is no assignee; it takes me, none or an email address'],
    ['-account:""', 'account: wants a part of the name'],
    ['tag:", -"', 'tag: wants the name of a tag'],
    ['"open', 'a quotation mark is opened and not closed'],
    ['a "" b', 'a phrase has no words in it'],
    ['a\u0000b', 'must not contain a NUL character'],
    ['x'.repeat(501), 'must have at most 500 characters'],
    ['x '.repeat(33), 'has more than 32 words'],
  ])('says what is wrong with %j', (text, message) => {
    const parsed = parseQuery(text)
    expect(parsed.ok ? undefined : parsed.message).toBe(message)
  })
})

describe('parseQuery', () => {
  it('names the filters that there are and how to look for the words', () => {
    const parsed = parseQuery('colour:red')
    expect(parsed).toMatchObject({ ok: false, code: 'INVALID', errors: [{ path: 'q' }] })
    expect(parsed.ok ? '' : parsed.message).toContain('no filter “colour:”')
    expect(read('"colour:red"').terms).toHaveLength(1)
  })

  it('reads or refuses whatever is typed, and reads any word in quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: TYPED, maxLength: 40 }), (text) => {
        const parsed = parseQuery(text)
        expect(parsed.ok || parsed.errors?.[0]?.path === 'q').toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const words = text.replaceAll('"', '')
        fc.pre(words.trim() !== '')
        expect(read(`"${words}"`).terms).toEqual([{ ...word(words.trim()), phrase: true }])
      }),
    )
  })

  it('knows the search that asks for nothing', () => {
    expect([isEmptyQuery(read(' ')), isEmptyQuery(read('is:overdue'))]).toEqual([true, false])
  })
})
