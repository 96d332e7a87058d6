import { describe, expect, it } from 'vitest'
import { decodeSource } from '../../../src/load/decode-source.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const decode = (bytes: Uint8Array) => decodeSource(bytes, 'talk.yaml')

describe('decodeSource', () => {
  it('reads UTF-8 and removes the byte order mark', () => {
    expect(decode(bytesOf('\uFEFFa: ä 漢 😀'))).toEqual({
      ok: true,
      value: { file: 'talk.yaml', text: 'a: ä 漢 😀' },
      diagnostics: [],
    })
  })

  it('takes a CR alone for the end of a line, and leaves CR LF as it is', () => {
    const text = 'a: b\rc: |\r  d\r\r\ne: f\r\n'
    expect(decode(bytesOf(text))).toMatchObject({
      value: { text: 'a: b\nc: |\n  d\n\r\ne: f\r\n' },
    })
  })

  it('finds the first byte that is not UTF-8', () => {
    const [fault] = decode(latin1('talk:\n  title: Größe\n')).diagnostics
    expect(fault).toMatchObject({
      code: 'source/not-utf8',
      range: { start: { line: 2, column: 12 }, end: { line: 2, column: 13 } },
    })
    expect(fault?.message).toContain('0xF6')
  })

  it('agrees with the decoder about every sequence of two bytes', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (let first = 0x80; first < 0x100; first++) {
      for (let second = 0x80; second < 0x100; second++) {
        const bytes = Uint8Array.of(0x61, first, second, 0x80, 0x80, 0x0a)
        expect(decode(bytes).ok).toBe(isDecoded(decoder, bytes))
      }
    }
  })

  it.each([
    ['UTF-16LE with a mark', Buffer.from('\uFEFFa: b', 'utf16le'), 'UTF-16'],
    ['UTF-16LE without', Buffer.from('talk: x', 'utf16le'), 'UTF-16'],
    ['UTF-16BE without', Buffer.from('talk: x', 'utf16le').swap16(), 'UTF-16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'UTF-32'],
  ])('names %s', (_name, bytes, encoding) => {
    const [fault] = decode(bytes).diagnostics
    expect(fault?.code).toBe('source/wrong-encoding')
    expect(fault?.message).toContain(encoding)
  })

  it.each([
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['%PDF-1.7\n', 'a PDF'],
    ['PK\x03\x04xx', 'a ZIP archive'],
    ['RIFFxxxxWEBP', 'a WebP picture'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['talk: a\0b', 'NUL'],
  ])('names binary files such as %j', (text, kind) => {
    const [fault] = decode(latin1(text)).diagnostics
    expect(fault?.code).toBe('source/binary')
    expect(fault?.message).toContain(kind)
  })

  it('refuses empty, blank and large files', () => {
    expect(decode(bytesOf('')).diagnostics[0]?.code).toBe('source/empty')
    expect(decode(bytesOf('\uFEFF \n\t\n')).diagnostics[0]?.code).toBe('source/empty')
    const [fault] = decode(new Uint8Array(5_000_001)).diagnostics
    expect(fault?.message).toBe('The file is larger than 5 MB.')
  })
})

function isDecoded(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes)
    return true
  } catch {
    return false
  }
}
