import type { Look } from './look.ts'
import type { TextStyle } from './scene.ts'

/** Text that is set like running text. */
export function bodyStyle(size: number, more: Partial<TextStyle> = {}): TextStyle {
  return {
    size,
    font: 'body',
    colour: 'text',
    bold: false,
    italic: false,
    align: 'start',
    leading: 1.3,
    before: 0,
    bullet: 'none',
    indent: 0,
    ...more,
  }
}

export function listStyle(size: number, look: Look): TextStyle {
  return bodyStyle(size, { bullet: look.bullet(), indent: size * 0.95, before: size * 0.62 })
}

export function isBold(
  { design }: Look,
  weight: 'heading' | 'display' | 'strong' | 'numeral' | 'quote',
): boolean {
  return design.tokens.weights[weight] >= 550
}

export function displayTitle(
  { look }: { readonly look: Look },
  size: number,
  leading: number,
): TextStyle {
  return bodyStyle(size, {
    font: 'heading',
    bold: isBold(look, 'display'),
    leading,
    tracking: look.tracking.display,
  })
}
