/**
 * Lengths and places as classes, in percent: `w45` is 45 long, `o20` begins at 20, `z30` has its zero at 30, `fx30 fy70` is a picture's
 * focus. Stock Marp drops style attributes, so that a length in Markdown has to be a class.
 */
export function markClasses(): string {
  const percents = Array.from({ length: 101 }, (_, percent) => percent)
  const tens = Array.from({ length: 11 }, (_, ten) => ten * 10)
  return [
    ...percents.map(
      (percent) =>
        `.w${percent}{--w:${percent}}.o${percent}{--o:${percent}}.z${percent}{--z:${percent}}`,
    ),
    ...tens.map((ten) => `.fx${ten}{--fx:${ten}%}.fy${ten}{--fy:${ten}%}`),
    '.picture{object-position:var(--fx,50%) var(--fy,50%)}',
  ].join('')
}
