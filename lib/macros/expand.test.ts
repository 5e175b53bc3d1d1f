import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandMacro, listUnknown, VARIABLES, type Values } from './expand'

const VALUES: Values = {
  requester: 'Ann',
  account: 'Acme',
  number: '42',
  me: 'Sam',
  nextArrival: null,
}
const textOf = (body: string) => expandMacro(body, VALUES).text

describe('a macro', () => {
  it.each([
    ['Hi {{requester}} of {{account}}, #{{number}}. {{me}}', 'Hi Ann of Acme, #42. Sam'],
    ['{{ me }} and {{me}}', 'Sam and Sam'],
    ['nothing to fill', 'nothing to fill'],
    ['{me} {{}} {{ }} {{me}', '{me} {{}} {{ }} {{me}'],
    ['Back at {{nextArrival}}.', 'Back at {{nextArrival}}.'],
    ['{{ nextArrival }}', '{{nextArrival}}'],
  ])('%j', (body, expected) => {
    expect(textOf(body)).toBe(expected)
  })

  it('says what is left to fill in, once each', () => {
    const { missing } = expandMacro('{{nextArrival}} {{requester}} {{nextArrival}}', {
      ...VALUES,
      requester: null,
    })
    expect(missing).toEqual(['nextArrival', 'requester'])
  })

  it('names what is no variable', () => {
    expect(listUnknown('{{me}} {{Me}} {{phone number}} {{Me}}')).toEqual(['Me', 'phone number'])
    expect(listUnknown('{{me}} {x} {{}}')).toEqual([])
  })

  it('takes a value as text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (requester) => {
        expect(expandMacro('<{{requester}}>', { ...VALUES, requester }).text).toBe(`<${requester}>`)
      }),
    )
    expect(expandMacro('{{requester}}', { ...VALUES, requester: '{{me}} $&' }).text).toBe(
      '{{me}} $&',
    )
  })

  it('leaves no variable that has a value', () => {
    const values = Object.fromEntries(VARIABLES.map((name) => [name, 'x'])) as Values
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VARIABLES)), (names) => {
        const body = names.map((name) => `{{${name}}}`).join(' ')
        expect(expandMacro(body, values)).toEqual({
          text: names.map(() => 'x').join(' '),
          missing: [],
        })
      }),
    )
  })
})
