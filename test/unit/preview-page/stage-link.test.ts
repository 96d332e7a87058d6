import { expect, test } from 'vitest'
import type { StageOrder } from '../../../src/model/clicker.ts'
import { linkStage, type Shown, type StageLink } from '../../../src/preview-page/stage-link.ts'

const shown = (slide: string): Shown => ({ slide, isBlack: false, isUsed: true })
const order = (slide: string, revision: number): StageOrder => ({ slide, revision, isBlack: false })

interface Told {
  readonly link: StageLink
  readonly posted: string[]
  readonly obeyed: string[]
  /** The server answers the oldest report with its number. */
  readonly answer: (revision: number | undefined) => Promise<void>
}

function start(): Told {
  const posted: string[] = []
  const obeyed: string[] = []
  const waiting: ((revision: number | undefined) => void)[] = []
  const link = linkStage({
    post: ({ slide }) => {
      posted.push(slide)
      return new Promise((settle) => waiting.push(settle))
    },
    obey: ({ slide }) => {
      obeyed.push(slide)
      // As the page does after each change.
      link.tell(shown(slide))
    },
  })
  const answer = async (revision: number | undefined): Promise<void> => {
    waiting.shift()!(revision)
    await new Promise((go) => setTimeout(go))
  }
  return { link, posted, obeyed, answer }
}

test('what is shown is reported once, and again when the server has forgotten it', async () => {
  const { link, posted, answer } = start()
  link.tell(shown('a'))
  await answer(1)
  link.tell(shown('a'))
  expect(posted).toEqual(['a'])
  link.renew()
  link.tell(shown('a'))
  expect(posted).toEqual(['a', 'a'])
})

test('an order is done and not reported', () => {
  const { link, posted, obeyed } = start()
  link.hear(order('b', 1))
  expect([obeyed, posted]).toEqual([['b'], []])
})

test('reports go one after the other, the last of those that wait', async () => {
  const { link, posted, answer } = start()
  for (const slide of ['a', 'b', 'c']) link.tell(shown(slide))
  expect(posted).toEqual(['a'])
  await answer(1)
  expect(posted).toEqual(['a', 'c'])
})

test('of an order and a report that cross, the one holds that the server heard of last', async () => {
  const { link, obeyed, answer } = start()
  link.tell(shown('mine'))
  link.hear(order('older', 4))
  await answer(5)
  expect(obeyed).toEqual([])
  link.tell(shown('mine again'))
  link.hear(order('newer', 7))
  await answer(6)
  expect(obeyed).toEqual(['newer'])
})

test('a report that does not arrive holds no order back', async () => {
  const { link, obeyed, answer } = start()
  link.tell(shown('mine'))
  link.hear(order('theirs', 2))
  await answer(undefined)
  expect(obeyed).toEqual(['theirs'])
})
