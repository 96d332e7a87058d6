import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { identifyImage } from '../../../src/images/identify-image.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'

/** A PNG with a head, some pixels and an end. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const pixels = Buffer.from('pixels')
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND')])
}

function chunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const bytes = Buffer.alloc(named.length + 8)
  bytes.writeUInt32BE(content.length, 0)
  named.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(named), named.length + 4)
  return bytes
}

const svgName = 'http://www.w3.org/2000/svg'
const namespace = `xmlns="${svgName}"`
const svgOf = (text: string): Buffer => Buffer.from(text)
const svg = (inside: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)

describe('an image', () => {
  test('is known by its bytes, with its size', () => {
    expect(identifyImage(png(640, 360))).toEqual({
      mediaType: 'image/png',
      widthPx: 640,
      heightPx: 360,
    })
    const gif = Buffer.from('4749463839610a00050080000000000000000000', 'hex')
    expect(identifyImage(gif)).toEqual({ mediaType: 'image/gif', widthPx: 10, heightPx: 5 })
  })

  test('of more than 40 million pixels is refused by its head alone', () => {
    expect(identifyImage(png(8000, 5000))).not.toHaveProperty('fault')
    expect(identifyImage(png(8000, 5001))).toMatchObject({
      fault: expect.stringContaining('8000 × 5001'),
    })
    expect(identifyImage(png(2 ** 31, 2 ** 31))).toHaveProperty('fault')
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['HTML', Buffer.from('<!doctype html><p>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a PNG that ends after its signature', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a JPEG that ends after its signature', Buffer.from('ffd8ffe0', 'hex')],
    ['a WebP that ends after its signature', Buffer.from('RIFF\0\0\0\0WEBP')],
    ['a BMP', Buffer.from('BM\0\0\0\0')],
  ])('that is %s is refused', (_, bytes) => {
    expect(identifyImage(bytes)).toEqual({ fault: expect.stringMatching(/^it /) })
  })
})

describe('a picture that is not all there', () => {
  const damaged = Buffer.from(png(4, 4))
  damaged[damaged.indexOf('IDAT') + 5]! ^= 1

  test.each([
    ['a PNG that is damaged', damaged],
    ['a PNG without its end', png(4, 4).subarray(0, -12)],
    ['a PNG that is cut within its pixels', png(4, 4).subarray(0, -20)],
    ['a JPEG without its end', Buffer.from(jpeg(1, 'II')).subarray(0, -2)],
    ['a WebP that says it is longer', webp(200)],
  ])('is refused: %s', (_, bytes) => {
    expect(identifyImage(bytes)).toEqual({ fault: 'it is cut off or damaged' })
  })

  test('may have bytes behind its end', () => {
    const more = Buffer.from('more')
    for (const whole of [png(4, 4), Buffer.from(jpeg(1, 'II')), webp(22)])
      expect(identifyImage(Buffer.concat([whole, more]))).not.toHaveProperty('fault')
  })
})

/** A WebP of 1 × 1 pixels, that says how long it is. */
function webp(length: number): Buffer {
  const bytes = Buffer.from('RIFF\0\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\0\0\0\0\0', 'latin1')
  bytes.writeUInt32LE(length, 4)
  return bytes
}

/** The head of a JPEG of 20 × 10 pixels, with Exif data that say how it is to be turned. */
function jpeg(turn: number, order: 'II' | 'MM'): Uint8Array {
  const exif = Buffer.alloc(32)
  const write = (value: number, at: number, size: 2 | 4): unknown =>
    order === 'II' ? exif.writeUIntLE(value, at, size) : exif.writeUIntBE(value, at, size)
  exif.write('Exif\0\0', 0, 'latin1')
  exif.write(order, 6, 'latin1')
  write(42, 8, 2)
  write(8, 10, 4)
  write(1, 14, 2)
  write(0x0112, 16, 2)
  write(3, 18, 2)
  write(1, 20, 4)
  write(turn, 24, 2)
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2])
  const frame = Buffer.from('ffc0001108000a001403012200021101031101', 'hex')
  return Buffer.concat([head, exif, frame, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])])
}

describe('a photo that a camera turned', () => {
  test.each(['II', 'MM'] as const)(
    'has the size that it is seen with, with bytes in order %s',
    (order) => {
      expect(identifyImage(jpeg(1, order))).toEqual({
        mediaType: 'image/jpeg',
        widthPx: 20,
        heightPx: 10,
      })
      expect(identifyImage(jpeg(3, order))).toMatchObject({ widthPx: 20, isTurned: true })
      expect(identifyImage(jpeg(6, order))).toMatchObject({
        widthPx: 10,
        heightPx: 20,
        isTurned: true,
      })
    },
  )

  test('is taken as it lies where the note makes no sense', () => {
    expect(identifyImage(jpeg(9, 'II'))).not.toHaveProperty('isTurned')
    const cut = jpeg(6, 'II').slice()
    cut[16] = 0xff
    expect(identifyImage(cut)).not.toHaveProperty('isTurned')
  })
})

describe('the size of an SVG', () => {
  test.each([
    ['width="40" height="20"', 40, 20],
    ["width='30mm' height='1in' viewBox='0 0 9 9'", (30 * 96) / 25.4, 96],
    ['viewBox="0 0 16 9"', 16, 9],
    ['viewBox="-5,-5 200 100" width="50"', 50, 25],
    ['viewBox="0 0 200 100" width="100%" height="50"', 100, 50],
  ])('is told by %s', (attributes, widthPx, heightPx) => {
    expect(
      identifyImage(svgOf(`<svg ${namespace} ${attributes}><rect width="3" height="3"/></svg>`)),
    ).toEqual({
      mediaType: 'image/svg+xml',
      widthPx: expect.closeTo(widthPx, 6),
      heightPx: expect.closeTo(heightPx, 6),
    })
  })

  test.each(['', 'width="50%"', 'viewBox="0 0 0 9"', 'viewBox="x"'])(
    'is not known where there is only %s',
    (attributes) => {
      expect(identifyImage(svgOf(`<svg ${namespace} ${attributes}></svg>`))).toEqual({
        mediaType: 'image/svg+xml',
      })
    },
  )
})

describe('an SVG', () => {
  test.each([
    ['plain', svg('<rect width="9" height="9"/>')],
    [
      'with a declaration and a comment',
      Buffer.from(`<?xml version="1.0"?><!-- x -->${svg('').toString()}`),
    ],
    ['with its mark of order', Buffer.concat([Buffer.from('\ufeff'), svg('')])],
    ['with links within', svg('<use href="#a"/><g fill="url(#b)"/>')],
    ['with a bitmap inside', svg('<image href="data:image/png;base64,AAAA"/>')],
  ])('is taken: %s', (_, bytes) => {
    expect(identifyImage(bytes)).toMatchObject({
      mediaType: 'image/svg+xml',
    })
  })

  test.each([
    ['a script', '<script>1</script>'],
    ['a script with a prefix', '<svg:script>1</svg:script>'],
    ['a handler', '<g onload="1"/>'],
    ['a handler after a line end', '<g\nonload = "1"/>'],
    ['foreign content', '<foreignObject/>'],
    ['an animation', '<animate attributeName="href"/>'],
    ['a set', '<set attributeName="href" to="javascript:1"/>'],
    ['an outer picture', '<image href="https://example.org/x.png"/>'],
    ['an outer picture without quotes', '<image href=//example.org/x.png />'],
    ['an outer link', '<a xlink:href="javascript:1">x</a>'],
    ['an SVG inside', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['an import', '<style>@import "x.css";</style>'],
    ['an outer pattern', '<g fill="url( \'https://example.org/x#a\' )"/>'],
    ['many repetitions', '<use href="#a"/>'.repeat(201)],
    ['many elements', '<g/>'.repeat(5001)],
    ['many filter steps', '<feFlood/><feBlend/><feTile/><feImage/>'],
  ])('is refused: %s', (_, inside) => {
    expect(identifyImage(svg(inside))).toHaveProperty('fault')
  })

  test('with a document type is refused', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    expect(identifyImage(Buffer.from(bomb))).toHaveProperty('fault')
  })

  const drawn =
    '<g id="a" data-x=\'b\'>\n<text>1 &lt; 2 &#x2014; &amp;</text><!-- <x> --><style><![CDATA[a<b]]></style></g>'
  test.each([
    ['all that XML has', `<?xml version="1.0"?>\n<svg ${namespace}>${drawn}</svg>\n<!-- end -->\n`],
    ['a prefix', `<s:svg xmlns:s="${svgName}" width="4" height="3"><s:rect s:x="1"/></s:svg>`],
    [
      'names of other namespaces',
      `<svg ${namespace} xmlns:i="urn:i" xml:space="preserve"><i:a/></svg>`,
    ],
  ])('with %s is taken', (_, text) => {
    expect(identifyImage(svgOf(text))).toMatchObject({ mediaType: 'image/svg+xml' })
  })

  test.each([
    ['in a tag', `<svg ${namespace}><rect`],
    ['between tags', `<svg ${namespace}><g>`],
    ['in a comment', `<svg ${namespace}><!-- x </svg>`],
    ['in a value', `<svg ${namespace}><g id="x></g></svg>`],
    ['with tags that cross', `<svg ${namespace}><g><a></g></a></svg>`],
    ['with a value without quotes', `<svg ${namespace}><g id=x /></svg>`],
    ['with a name twice', `<svg ${namespace}><g id="x" id="y"/></svg>`],
    ['with an ampersand alone', `<svg ${namespace}><text>R&D</text></svg>`],
    ['with an entity of HTML', `<svg ${namespace}><text id="a&nbsp;b"/></svg>`],
    ['with text behind it', `<svg ${namespace}/>text`],
    ['twice', `<svg ${namespace}/><svg ${namespace}/>`],
    ['without its namespace', '<svg width="4" height="3"></svg>'],
    ['with a prefix that is not told', `<svg ${namespace}><use xlink:href="#a"/></svg>`],
    ['without width', `<svg ${namespace} width="0" height="4"/>`],
    ['without height', `<svg ${namespace} height="0.0px" viewBox="0 0 4 4"/>`],
  ])('of which a browser would show nothing is refused: broken %s', (_, text) => {
    expect(identifyImage(svgOf(text))).toHaveProperty('fault')
  })

  test('of a great size is refused quickly', () => {
    const blanks = `<svg ${namespace}><g${' '.repeat(900_000)}`
    for (const text of ['<svg>'.repeat(200_000), `<svg ${'href= '.repeat(160_000)}>`, blanks])
      expect(cpuSeconds(() => void identifyImage(Buffer.from(text)))).toBeLessThan(1)
  })
})
