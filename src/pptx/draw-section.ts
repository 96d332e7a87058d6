import type { SectionFields } from '../model/slide.ts'
import { sectionStack } from './section-stack.ts'
import { filled, placeOf, plain, type Content, type Stage } from './stage.ts'

export function drawSection({ number, line }: SectionFields, stage: Stage): Content {
  const { below } = sectionStack(stage)
  const place = placeOf(stage, 1)
  return {
    shapes: [
      filled(placeOf(stage, 10), [{ runs: [{ text: String(number) }] }]),
      ...(line === undefined
        ? []
        : [filled(place, [{ runs: plain(line, stage) }], { box: below })]),
    ],
  }
}
