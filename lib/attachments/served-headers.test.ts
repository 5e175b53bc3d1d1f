import { describe, expect, test } from 'vitest'
import { findImageType } from './image-type'
import { type Served, servedHeaders } from './served-headers'

const file: Served = {
  id: '0190b0a0-0000-7000-8000-000000000000',
  name: 'notes.txt',
  type: 'text/plain',
  imageType: null,
  size: 3,
}
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('the kind of an image', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['GIF89a\x01\0', 'image/gif'],
    ['GIF87a\x01\0', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\0\0\0\0WAVEfmt ', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['%PDF-1.7', null],
    ['\x89PN', null],
    ['', null],
  ])('%j is %s', (head, type) => {
    expect(findImageType(bytes(head))).toBe(type)
  })
})

describe('a file is served', () => {
  test('without any power over a page', () => {
    expect(servedHeaders(file)).toEqual({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="notes.txt"; filename*=UTF-8''notes.txt`,
      'content-length': '3',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: `"${file.id}"`,
    })
  })

  test.each([
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'text/javascript',
    'application/pdf',
    'image/png',
    'constructor',
    'x/y',
  ])('declared as %s, as bytes to be saved', (type) => {
    const headers = servedHeaders({ ...file, type })
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment;/)
  })

  test('in place only where the bytes are a raster image, whatever was declared', () => {
    const image = servedHeaders({ ...file, type: 'text/html', imageType: 'image/png' })
    expect(image['content-type']).toBe('image/png')
    expect(image['content-disposition']).toMatch(/^inline;/)
    const svg = servedHeaders({ ...file, imageType: 'image/svg+xml' })
    expect(svg['content-disposition']).toMatch(/^attachment;/)
  })

  test.each([
    ['März “1”.txt', 'M_rz _1_.txt', 'M%C3%A4rz%20%E2%80%9C1%E2%80%9D.txt'],
    [`a"b\\c%20.txt`, 'a_b_c_20.txt', 'a%22b%5Cc%2520.txt'],
    [`it's (1)*.txt`, `it's (1)*.txt`, 'it%27s%20%281%29%2A.txt'],
    ['a\r\nset-cookie: x', 'a__set-cookie: x', 'a%0D%0Aset-cookie%3A%20x'],
  ])('with its name %j', (name, plain, encoded) => {
    expect(servedHeaders({ ...file, name })['content-disposition']).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    )
  })
})
