import { describe, expect, test } from 'vitest'
import { parseColour } from '../../../src/colour/parse-colour.ts'

describe('parseColour', () => {
  test.each([
    ['#76B900', '#76B900'],
    ['#7b0', '#77BB00'],
    ['#76b900ff', '#76B900'],
    ['RebeccaPurple', '#663399'],
    ['rgb(118 185 0)', '#76B900'],
    ['rgb(118, 185, 0)', '#76B900'],
    ['RGBA(118, 185, 0, 1)', '#76B900'],
    ['rgb(300 -5 0)', '#FF0000'],
    ['rgb(none 0 255)', '#0000FF'],
    ['hsl(120deg 100% 50%)', '#00FF00'],
    ['hsl(120, 100%, 50%)', '#00FF00'],
    ['hwb(0.5turn 0% 0%)', '#00FFFF'],
    ['lab(100% 0 0)', '#FFFFFF'],
    ['oklab(0 0 0)', '#000000'],
    ['oklch(1 0 0)', '#FFFFFF'],
    ['color(srgb 1 0 0)', '#FF0000'],
    ['color(srgb-linear 1 1 1)', '#FFFFFF'],
    ['  #fff\n', '#FFFFFF'],
  ])('reads %s as %s', (text, hex) => {
    expect(parseColour(text)).toEqual({ hex })
  })

  test.each(['oklch(0.7 0.4 140)', 'color(display-p3 0 1 0)', 'color(rec2020 1 0 0)'])(
    'brings %s into sRGB',
    (text) => {
      expect(parseColour(text)).toEqual({ hex: expect.stringMatching(/^#[0-9A-F]{6}$/) })
    },
  )

  test.each([
    'transparent',
    '#76B90080',
    '#7b08',
    'rgb(1 2 3 / 50%)',
    'rgba(1, 2, 3, 0.999)',
    'oklch(0.5 0.1 20 / none)',
  ])('refuses %s, which is not opaque', (text) => {
    expect(parseColour(text)).toEqual({ fault: 'transparent' })
  })

  test.each([
    '',
    'greenish',
    'constructor',
    '__proto__',
    '76B900',
    '123',
    '#12345',
    'currentColor',
    'CanvasText',
    'var(--x)',
    'rgb(calc(1 + 2) 0 0)',
    'color-mix(in oklab, red, blue)',
    'lab(50 1e999 0)',
    'rgb(1px 0 0)',
    '/0A',
    'red; background: url(x)',
  ])('does not know %s', (text) => {
    expect(parseColour(text)).toEqual({ fault: 'unknown-colour' })
  })
})
