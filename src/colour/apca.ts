// APCA 0.1.9 (“0.0.98G-4g”), from the constants that its author publishes: https://github.com/Myndex/SAPC-APCA and
// the file apca-w3.js of https://github.com/Myndex/apca-w3.
const exponents = { background: 0.56, text: 0.57, lightText: 0.62, darkGround: 0.65 }
const screen = Array.from({ length: 256 }, (_, value) => (value / 255) ** 2.4)
const weights = { r: 0.2126729, g: 0.7151522, b: 0.072175 }
// oxlint-disable-next-line oxc/approx-constant -- a constant of APCA, not the root of 2
const black = { threshold: 0.022, exponent: 1.414 }
const scale = { by: 1.14, less: 0.027, clip: 0.1, smallest: 0.0005 }

/** The lightness contrast Lc of text on a background, both `#RRGGBB`: about −108 to 106, negative for light text. */
export function apcaContrast(text: string, background: string): number {
  const [front, back] = [luminance(text), luminance(background)]
  if (Math.abs(back - front) < scale.smallest) return 0
  const raw =
    back > front
      ? back ** exponents.background - front ** exponents.text
      : back ** exponents.darkGround - front ** exponents.lightText
  const scaled = raw * scale.by
  if (Math.abs(scaled) < scale.clip) return 0
  return (scaled - Math.sign(scaled) * scale.less) * 100
}

/** Red, green and blue of a `#RRGGBB`, each 0–255. */
export function channelsOf(hex: string): readonly [number, number, number] {
  const all = parseInt(hex.slice(1), 16)
  return [all >> 16, (all >> 8) & 255, all & 255]
}

/** The luminance on a screen, 0–1, with the near blacks lifted as glare does. */
function luminance(hex: string): number {
  const [r, g, b] = channelsOf(hex)
  const light = weights.r * screen[r]! + weights.g * screen[g]! + weights.b * screen[b]!
  return light < black.threshold ? light + (black.threshold - light) ** black.exponent : light
}
