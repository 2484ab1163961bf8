// The focus never falls through the page: where what had it goes away (a row that is done with, a button that sleeps while it
// works, the form before the next one), it comes back as soon as it can, or goes to what now stands nearest.

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

function takesFocus(element: Element): element is HTMLElement {
  return element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [type=hidden]')
}
function firstIn(element: Element | undefined): HTMLElement | undefined {
  if (!element) return undefined
  return [element, ...element.querySelectorAll(focusable)].find(
    (each): each is HTMLElement => takesFocus(each) && (each as HTMLElement).tabIndex >= 0,
  )
}

/** Where an element stood: its parents, and which child of each it was in. */
interface Place {
  element: HTMLElement
  path: { parent: Element; index: number }[]
}
function placeOf(element: HTMLElement): Place {
  const path: Place['path'] = []
  for (let at: Element = element; at.parentElement; at = at.parentElement)
    path.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) })
  return { element, path }
}

/** What comes nearest to a place: what stands where it stood, else what is around it. */
export function nearest({ path }: Place): HTMLElement | undefined {
  for (const { parent, index } of path) {
    if (!parent.isConnected || !takesFocus(parent)) continue
    // All is new: from the beginning of the page.
    const page = parent.querySelector<HTMLElement>('main[tabindex]')
    if (page) return page
    const children = [...parent.children]
    const beside = firstIn(children[index]) ?? firstIn(children[index - 1])
    if (beside) return beside
    if (parent.matches('main[tabindex], dialog')) return parent as HTMLElement
  }
  return undefined
}

export function keepFocus() {
  let last: Place | undefined
  /** The last one outside a dialog: what a dialog was opened from. */
  let outside: Place | undefined
  let sleeping = false
  let asked = false

  function check() {
    asked = false
    if (!last) return
    const { element } = last
    if (element.isConnected && element.matches(':disabled')) sleeping = true
    if (document.activeElement !== document.body) return
    if (element.isConnected && takesFocus(element)) {
      // Whoever clicks beside everything wants the focus nowhere.
      if (sleeping) element.focus({ preventScroll: true })
      else last = undefined
      return
    }
    if (element.isConnected && element.matches(':disabled') && element.checkVisibility()) return
    const dialog = last.path.find(({ parent }) => parent.tagName === 'DIALOG')?.parent
    const from = dialog && !(dialog.isConnected && dialog.matches('[open]')) ? outside : last
    if (from?.element.isConnected && takesFocus(from.element)) from.element.focus({ preventScroll: true })
    else if (from) nearest(from)?.focus({ preventScroll: true })
  }
  function ask() {
    if (asked) return
    asked = true
    requestAnimationFrame(check)
  }
  document.addEventListener('focusin', (event) => {
    sleeping = false
    last = placeOf(event.target as HTMLElement)
    if (!(event.target as HTMLElement).closest('dialog')) outside = last
  })
  document.addEventListener('focusout', ask)
  new MutationObserver(ask).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'open', 'hidden'],
  })
}
