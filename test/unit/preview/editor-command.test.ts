import { expect, test } from 'vitest'
import { chooseEditor } from '../../../src/preview/editor-command.ts'

const place = { file: '/talks/a b.yaml', line: 12, column: 5 }

function command(ordered: string): readonly string[] | undefined {
  const editor = chooseEditor({ ordered, usual: [] })
  return editor.ok ? editor.value?.(place) : undefined
}

test.each([
  ['code', ['code', '-g', '/talks/a b.yaml:12:5']],
  ['/usr/local/bin/code-insiders --wait', ['/usr/local/bin/code-insiders', '--wait', '-g', '/talks/a b.yaml:12:5']], // prettier-ignore
  ['"C:\\Programs\\Sublime Text\\subl.exe"', ['C:\\Programs\\Sublime Text\\subl.exe', '/talks/a b.yaml:12:5']], // prettier-ignore
  ['webstorm', ['webstorm', '--line', '12', '--column', '4', '/talks/a b.yaml']],
  ['gvim', ['gvim', '+12', '/talks/a b.yaml']],
  ['kate', ['kate', '-l', '12', '-c', '5', '/talks/a b.yaml']],
  ['my-editor', ['my-editor', '/talks/a b.yaml']],
  ['my-editor --at {line}:{column} {file}', ['my-editor', '--at', '12:5', '/talks/a b.yaml']],
])('%s is called with its own words for a place', (ordered, words) => {
  expect(command(ordered)).toEqual(words)
})

test('a hostile name of a file stays one word', () => {
  const editor = chooseEditor({ ordered: 'code', usual: [] })
  const file = '/talks/$(touch x); `y` "z" {line}.yaml'
  expect(editor.ok && editor.value?.({ file, line: 1, column: 1 })).toEqual(['code', '-g', `${file}:1:1`]) // prettier-ignore
})

test.each(['vim', 'nvim -n', '/usr/bin/nano', 'emacs', 'hx', ''])(
  '“%s”, which has no window, is refused where it is ordered',
  (ordered) => {
    const editor = chooseEditor({ ordered, usual: ['code'] })
    expect(editor.diagnostics).toMatchObject([{ code: 'preview/terminal-editor' }])
  },
)

test('the first usual editor that has a window is taken, and none where there is none', () => {
  const chosen = (usual: readonly (string | undefined)[]): unknown => {
    const editor = chooseEditor({ usual })
    return editor.ok && editor.value?.(place)[0]
  }
  expect(chosen([undefined, 'vim'])).toBeUndefined()
  expect(chosen(['vim', 'subl -n'])).toBe('subl')
  expect(chosen(['nobody-knows-it', 'code'])).toBe('code')
  expect(chosen([])).toBeUndefined()
})
