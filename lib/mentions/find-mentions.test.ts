import { describe, expect, it } from 'vitest'
import { findMentions } from './find-mentions'

const STAFF = [
  { name: 'Lena Osei', email: 'lena@demo.invalid' },
  { name: 'Lena Osei Mensah', email: 'mensah@demo.invalid' },
  { name: 'Bob', email: 'bob@demo.invalid' },
  { name: 'Ana Ruiz', email: 'ana.r@demo.invalid' },
  { name: 'Ana Ruiz', email: 'ana.z@demo.invalid' },
  { name: 'Zoë d’Arc', email: 'zoe@demo.invalid' },
]

const named = (text: string) => findMentions(text, STAFF).people.map(({ email }) => email)

describe('whom a note names', () => {
  it.each<[string, string[]]>([
    ['@Lena Osei, please look', ['lena@demo.invalid']],
    ['ask @lena osei.', ['lena@demo.invalid']],
    ['@Lena Osei Mensah knows', ['mensah@demo.invalid']],
    ['(@bob@demo.invalid) and @Bob again', ['bob@demo.invalid']],
    ['@Bob\n@Zoë d’Arc', ['bob@demo.invalid', 'zoe@demo.invalid']],
    ['@ana.z@demo.invalid', ['ana.z@demo.invalid']],
    ['write to bob@demo.invalid', []],
    ['@Bobby is somebody else', []],
    ['@Lena alone is not her name', []],
    ['@Component and @nobody@else.example', []],
    ['`@Bob` in code', []],
    ['```\n@Bob\n``` but @Lena Osei', ['lena@demo.invalid']],
    ['@@Bob', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it('does not guess who of two is meant', () => {
    expect(findMentions('@Ana Ruiz', STAFF)).toEqual({ people: [], ambiguous: ['Ana Ruiz'] })
  })

  it('reads a megabyte of signs in no time', () => {
    const started = performance.now()
    findMentions('@lena '.repeat(170_000), STAFF)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
