import { describe, expect, test } from 'vitest'
import { expandBraces, expandFiles, matches, type Folders } from '../../../src/cli/expand-files.ts'
import type { FolderEntry } from '../../../src/host/list-folder.ts'
import { cpuSeconds } from '../../support/cpu-time.ts'

/** A file system of these files; a name that ends with “@” is a linked folder that leads to the top. */
function foldersOf(paths: readonly string[], backslash = false): Folders {
  const isThere = (path: string): boolean => {
    const name = backslash ? path.replaceAll('\\', '/') : path
    return paths.some((each) => each === name || each.startsWith(`${name}/`))
  }
  const list = (folder: string): FolderEntry[] => {
    const inside = paths
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length))
    const names = new Set(inside.map((rest) => rest.split('/')[0]!))
    return [...names].map((name) => {
      if (name.endsWith('@')) return { name, kind: 'linked folder' }
      return { name, kind: inside.includes(name) ? 'file' : 'folder' }
    })
  }
  return {
    list: (folder) => Promise.resolve(list(folder)),
    isThere: (path) => Promise.resolve(isThere(path)),
    backslash,
  }
}

const some = foldersOf([
  'b.yaml',
  'a.yaml',
  'é.yaml',
  '𝔞.yaml',
  '\uFF41.yaml',
  '.hidden.yaml',
  'a.json',
  'what?.yaml',
  'recaps/2024/x.yaml',
  'recaps/2025/x.yaml',
  'recaps/2025/more/y.yaml',
  'recaps/top.yaml',
  'recaps/.git/z.yaml',
  'recaps/node_modules/p/z.yaml',
  'recaps/again@/z.yaml',
])

async function expand(...words: readonly string[]) {
  const { ok, ...rest } = await expandFiles(words, some)
  return ok && 'value' in rest
    ? rest.value
    : rest.diagnostics.map(({ code, message }) => `${code}: ${message}`)
}

describe('a pattern', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['*.json', ['a.json']],
    ['?.yaml', ['a.yaml', 'b.yaml', 'é.yaml', '\uFF41.yaml', '𝔞.yaml']],
    ['.*.yaml', ['.hidden.yaml']],
    ['{b,a}.{yaml,json}', ['a.json', 'a.yaml', 'b.json', 'b.yaml']],
    ['recaps/*/x.yaml', ['recaps/2024/x.yaml', 'recaps/2025/x.yaml']],
    ['recaps/*.yaml', ['recaps/top.yaml']],
    [
      'recaps/**/*.yaml',
      ['recaps/2024/x.yaml', 'recaps/2025/more/y.yaml', 'recaps/2025/x.yaml', 'recaps/top.yaml'],
    ],
    ['recaps/2025/**', ['recaps/2025/more/y.yaml', 'recaps/2025/x.yaml']],
    ['**/**/y.yaml', ['recaps/2025/more/y.yaml']],
    ['recaps/node_modules/**/*.yaml', ['recaps/node_modules/p/z.yaml']],
    ['recaps/*@/*.yaml', ['recaps/again@/z.yaml']],
    ['recaps/{2024,2025/more}/*.yaml', ['recaps/2024/x.yaml', 'recaps/2025/more/y.yaml']],
    ['b.{yaml,json,y*ml}', ['b.json', 'b.yaml']],
  ]

  test.each(cases)('%s stands for its files, sorted by code point', async (word, files) => {
    expect(await expand(word)).toEqual(files)
  })

  test('that stands for no file is a fault, and each of them is told', async () => {
    expect(await expand('*.toml', 'a.yaml', '{x,y}.yaml')).toEqual([
      'usage/no-match: No file matches “*.toml”.',
      'usage/no-match: No file matches “{x,y}.yaml”.',
    ])
  })

  test('is a file where there is one of that name', async () => {
    expect(await expand('what?.yaml')).toEqual(['what?.yaml'])
  })

  test('may stand for files that are named besides', async () => {
    expect(await expand('b.yaml', '{a,b}.yaml', '-')).toEqual(['b.yaml', 'a.yaml', '-'])
  })

  test('stops at 10,000 files', async () => {
    const names = Array.from({ length: 10_001 }, (_, index) => `${index}.yaml`)
    const within = await expandFiles(['*'], foldersOf(names.slice(1)))
    expect(within.ok).toBe(true)
    const past = await expandFiles(['*'], foldersOf(names))
    expect(past.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'usage/too-many-files: “*” leads to more than 10,000 files.',
    ])
  })

  test('may have backslashes where they divide folders', async () => {
    const folders = foldersOf(['recaps/a.yaml', 'recaps/b.yaml'], true)
    expect(await expandFiles(['recaps\\*.yaml', 'c\\d.yaml'], folders)).toMatchObject({
      value: ['recaps/a.yaml', 'recaps/b.yaml', 'c\\d.yaml'],
    })
  })
})

test('words without such signs are left as they are, whether they exist or not', async () => {
  expect(await expand('-', 'none.yaml', 'a[1].yaml', '{a}.yaml', '')).toEqual([
    '-',
    'none.yaml',
    'a[1].yaml',
    '{a}.yaml',
    '',
  ])
})

test.each([
  ['', '*', true],
  ['ab', 'a*b', true],
  ['axxb', 'a*b', true],
  ['abxb', 'a*b', true],
  ['abx', 'a*b', false],
  ['a', 'a?', false],
  ['😀', '?', true],
  ['.a', '*', false],
  ['.a', '.*', true],
  ['a+b', 'a+b', true],
  ['aab', 'a+b', false],
])('%j fits %j: %s', (name, segment, expected) => {
  expect(matches(name, segment)).toBe(expected)
})

test('a pattern of many stars takes no time', () => {
  const seconds = cpuSeconds(() =>
    expect(matches('a'.repeat(250), `${'*a'.repeat(100)}b`)).toBe(false),
  )
  expect(seconds).toBeLessThan(0.5)
})

test.each([
  ['a', ['a']],
  ['{a,b}', ['a', 'b']],
  ['x{a,b{c,d}}y', ['xay', 'xbcy', 'xbdy']],
  ['{a}{b,}', ['{a}b', '{a}']],
  ['{{a,b}}', ['{a}', '{b}']],
  ['{a,b', ['{a,b']],
  ['{a,b'.repeat(3), ['{a,b{a,b{a,b']],
  ['}a{', ['}a{']],
  ['{a,b}'.repeat(20), undefined],
])('braces of %s', (pattern, expected) => {
  expect(expandBraces(pattern)).toEqual(expected)
})
