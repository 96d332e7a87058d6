// Mouse, finger and pen: swipes, taps, and the laser pointer. The wheel, pinches and selections are the browser's.
import { restControls, wakeControls } from './controls.ts'
import { element } from './element.ts'
import type { Command } from './keys.ts'
import type { Point } from './messages.ts'
import type { Show } from './show.ts'
import { followStrokes, isZoomed } from './strokes.ts'
import { isTap, swipeOf } from './swipe.ts'

/** The laser pointer of this window. */
export interface Laser {
  /** Shows it at a place of the slide. */
  readonly show: (point: Point | undefined) => void
}

const root = document.documentElement

/** Draws the pointer, and tells where it is while it is on. */
export function offerLaser(show: Show, tell: (point: Point | undefined) => void): Laser {
  const dot = element('div', { class: 'laser', attributes: { 'aria-hidden': 'true' } })
  document.body.append(dot)
  const box = (): DOMRect => show.deck.slides[show.state().index]!.article.getBoundingClientRect()
  const draw = (point: Point | undefined): void => {
    dot.toggleAttribute('data-on', point !== undefined && show.state().laser)
    if (point === undefined) return
    const { left, top, width, height } = box()
    dot.style.translate = `${left + point[0] * width}px ${top + point[1] * height}px`
  }
  let frame = 0
  let last: PointerEvent | undefined
  const follow = (): void => {
    frame = 0
    const { left, top, width, height } = box()
    const [x, y] = [(last!.clientX - left) / width, (last!.clientY - top) / height]
    const point: Point | undefined = x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [x, y] : undefined
    draw(point)
    tell(point)
  }
  addEventListener('pointermove', (event) => {
    if (!show.state().laser) return
    last = event
    frame ||= requestAnimationFrame(follow)
  })
  show.watch((now, before) => {
    root.toggleAttribute('data-laser', now.laser)
    if (now.laser === before.laser) return
    if (now.laser && last !== undefined) return
    draw(undefined)
  })
  return { show: draw }
}

/** Listens to fingers and pens, and shows the controls to those who move a mouse. */
export function listenToPointers(show: Show, run: (command: Command) => void): void {
  const isShown = (): boolean => ['present', 'presenter'].includes(show.state().view)

  addEventListener('pointermove', ({ pointerType, movementX, movementY }) => {
    // A mouse that lies still "moves" too, when a slide changes under it.
    const isMoved = movementX !== 0 || movementY !== 0
    if (isMoved && pointerType === 'mouse' && isShown() && !show.state().laser) wakeControls()
  })
  followStrokes((stroke, _, { target }) => {
    if (!isShown() || !isFree(target)) return
    if (isTap(stroke)) {
      if (root.hasAttribute('data-awake')) restControls()
      else wakeControls()
      return
    }
    const command = show.state().laser || isZoomed() ? undefined : swipeOf(stroke, show.deck.rtl)
    if (command !== undefined) run(command)
  })
  visualViewport?.addEventListener('resize', () => root.toggleAttribute('data-zoomed', isZoomed()))
}

/** A finger on a link or a button, and one that selects text, mean just that. */
function isFree(target: EventTarget | null): boolean {
  const isOnControl =
    target instanceof Element && target.closest('a, button, input, summary, dialog, nav') !== null
  return !isOnControl && (getSelection()?.isCollapsed ?? true)
}
