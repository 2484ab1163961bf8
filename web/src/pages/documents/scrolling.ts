// The text and the list beside it scroll together: whichever the reader moves, the other follows.
import { onMounted, onUnmounted, watch, type Ref } from 'vue'
import { downwards, follower } from './together'

export interface Pane {
  element: () => HTMLElement | null | undefined
  /** Where each finding stands, in pixels from the top. */
  places: () => (readonly [number, number])[]
}

export function useTogether(one: Pane, other: Pane, changed: Ref<unknown>) {
  let lines: [number[], number[]] | undefined
  let leading: Pane | null = null
  let frame = 0

  function measure() {
    const there = new Map(other.places())
    return downwards(one.places().flatMap(([ordinal, at]) => (there.has(ordinal) ? [[at, there.get(ordinal)!]] : [])))
  }
  function scrolled(from: Pane, to: Pane) {
    if (leading !== from || frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      const [source, target] = [from.element(), to.element()]
      if (!source || !target || leading !== from) return
      lines ??= measure()
      if (!lines[0].length) return
      const [mine, theirs] = from === one ? lines : [lines[1], lines[0]]
      target.scrollTop = follower(source.scrollTop, mine, theirs)
    })
  }
  const forget = () => (lines = undefined)
  const leave: (() => void)[] = []
  function listen(pane: Pane, to: Pane) {
    const element = pane.element()
    if (!element) return
    const lead = () => (leading = pane)
    const move = () => scrolled(pane, to)
    for (const name of ['wheel', 'touchstart', 'pointerdown'] as const)
      element.addEventListener(name, lead, { passive: true })
    element.addEventListener('scroll', move, { passive: true })
    const size = new ResizeObserver(forget)
    size.observe(element)
    leave.push(() => {
      size.disconnect()
      for (const name of ['wheel', 'touchstart', 'pointerdown'] as const) element.removeEventListener(name, lead)
      element.removeEventListener('scroll', move)
    })
  }
  onMounted(() => {
    listen(one, other)
    listen(other, one)
  })
  watch(changed, forget, { flush: 'post' })
  onUnmounted(() => leave.forEach((each) => each()))
  /** The page itself moves the panes now: nobody follows. */
  return { still: () => (leading = null) }
}

/** Brings something into the middle of a pane; where the pane is as long as its content, of the window. */
export function bring(pane: HTMLElement | null | undefined, element: HTMLElement | null | undefined) {
  if (!pane || !element) return
  if (pane.scrollHeight <= pane.clientHeight + 1) return element.scrollIntoView({ block: 'center' })
  const top = element.offsetTop
  const seen = top >= pane.scrollTop && top + element.offsetHeight <= pane.scrollTop + pane.clientHeight
  if (!seen) pane.scrollTop = Math.max(0, top - pane.clientHeight / 4)
}
