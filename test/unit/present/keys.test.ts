import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyName, keyRows, rowOf, type KeyPress, type View } from '../../../src/present/keys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})
const command = (key: KeyPress, view: View = 'present', rtl = false): string | undefined =>
  rowOf(key, { view, rtl })?.command

describe('keys', () => {
  test.each([
    ['ArrowRight', 'next', 'previous'],
    ['ArrowLeft', 'previous', 'next'],
    ['ArrowDown', 'next', 'next'],
    ['PageUp', 'previous', 'previous'],
  ])('%s is %s, and %s where one reads from the right', (key, ltr, rtl) => {
    expect(command(press(key))).toBe(ltr)
    expect(command(press(key), 'present', true)).toBe(rtl)
  })

  test('space leads on, and back with Shift', () => {
    expect(command(press(' '))).toBe('next')
    expect(command(press(' ', { shiftKey: true }))).toBe('previous')
  })

  test.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)(
    'are the browser’s with %s',
    (name) => {
      expect(
        keyRows.flatMap(({ keys }) => keys).filter((key) => command(press(key, { [name]: true }))),
      ).toEqual([])
    },
  )

  test('scroll where slides are read', () => {
    const scrolling = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', ' ', 'Home', 'End', 'Enter']
    expect(scrolling.filter((key) => command(press(key), 'read') !== undefined)).toEqual([])
    expect(command(press('r'), 'read')).toBe('read')
  })

  test('are known by their place on keyboards that write no Latin letters', () => {
    expect(command(press('щ', { code: 'KeyO' }))).toBe('overview')
    expect(keyName(press('٧', { code: 'Digit7' }))).toBe('7')
    expect(keyName(press('é', { code: 'KeyE' }))).toBe('e')
    // On a French keyboard the letter A lies where Q is elsewhere, and is an A.
    expect(keyName(press('a', { code: 'KeyQ' }))).toBe('a')
  })

  test('do not care for capitals', () => {
    expect(command(press('P', { shiftKey: true }))).toBe('presenter')
  })

  test('stand all in the documentation', () => {
    const page = readFileSync('docs/presenting.md', 'utf8')
    const rows = page.match(/^\|.*\|$/gm)!.map((row) => row.split('|')[1]!)
    const names: Readonly<Record<string, string>> = {
      ArrowRight: '→',
      ArrowLeft: '←',
      ArrowUp: '↑',
      ArrowDown: '↓',
      ' ': 'Space',
      'Shift+ ': 'Shift+Space',
      PageUp: 'PgUp',
      PageDown: 'PgDn',
      Escape: 'Esc',
    }
    const caps = keyRows.flatMap(({ command, keys }) => (command === 'digit' ? ['digits'] : keys))
    const written = caps.map((key) => names[key] ?? (key.length === 1 ? `\`${key}\`` : key))
    expect(written.filter((name) => !rows.some((row) => row.includes(name)))).toEqual([])
  })

  test('mean one thing each in a view', () => {
    for (const view of ['present', 'read', 'overview', 'presenter'] as const) {
      const keys = keyRows
        .filter(({ views }) => views?.includes(view) ?? true)
        .flatMap((row) => row.keys)
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    }
  })
})
