import { expect, it } from 'vitest'
import { safePath, safePathOf } from './safe-path'

it.each(['/queue', '/tickets/7?tab=history', '/'])('%s is ours', (path) => {
  expect(safePath(path)).toBe(path)
  expect(safePathOf(`https://q1.example.com${path}`, 'https://q1.example.com/')).toBe(path)
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'queue',
  'http://',
  '/sign-in?callbackUrl=/sign-in',
  '',
  undefined,
  ['/queue'],
])('%j leads to the start page', (path) => {
  expect(safePath(path)).toBe('/')
  expect(safePathOf(path, 'https://q1.example.com')).toBe('/')
})

it('a host that only begins like ours is not ours', () => {
  expect(safePathOf('https://q1.example.com.evil.example/x', 'https://q1.example.com')).toBe('/')
})
