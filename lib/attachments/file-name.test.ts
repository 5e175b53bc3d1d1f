import { describe, expect, test } from 'vitest'
import { cleanName, programEnding } from './file-name'

describe('a file’s name', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\kim\\log.txt', 'log.txt'],
    ['a/b\\..', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['..', 'file'],
    ['.htaccess', '.htaccess'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['photo\u202Egpj.png', 'photogpj.png'],
    ['\u2066a\u2069\u200Fb\u061C.png', 'ab.png'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['setup.exe. .', 'setup.exe'],
    ['a  b\u00a0 c.txt', 'a b c.txt'],
    ['what?<b>"x"|*.txt', 'what__b__x___.txt'],
    ['Bericht für März.pdf', 'Bericht für März.pdf'],
    ['u\u0308ber.txt', 'über.txt'],
    ['\u{1F468}\u200D\u{1F469}.png', '\u{1F468}\u200D\u{1F469}.png'],
    ['broken \uD800.txt', 'broken \uFFFD.txt'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept)
    expect(cleanName(kept)).toBe(kept)
  })

  test('that is too long keeps its ending', () => {
    expect(cleanName(`${'é'.repeat(300)}.tar`)).toBe(`${'é'.repeat(196)}.tar`)
    expect(cleanName(`a.${'b'.repeat(300)}`)).toHaveLength(200)
  })
})

test.each([
  ['setup.exe', '.exe'],
  ['SETUP.EXE', '.exe'],
  ['invoice.pdf.js', '.js'],
  ['x.ps1', '.ps1'],
  ['installer.msi', '.msi'],
  ['notes.txt', null],
  ['exe', null],
  ['archive.exe.zip', null],
  ['data.json', null],
])('%s is a program by %s', (name, ending) => {
  expect(programEnding(name)).toBe(ending)
})
