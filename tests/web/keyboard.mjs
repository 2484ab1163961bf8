// Somebody without a mouse. On a page that is gone through by keys, what journeys do by click, fill, check … is done as such a
// person does it: Tab (or arrows inside what is one stop: radio buttons, a list of choices, the grid) until the focus is there,
// then Enter, Space or letters. What the focus does not reach fails the journey. Besides, every stop must show that it has the
// focus, must be on the screen, and an act must not leave the focus nowhere.
import { patience } from './harness.mjs'

const pages = new WeakMap()
let taught = false

/** From now on this page is gone through by keys; what is wrong with its focus is told to `fault`. */
export async function byKeys(page, fault) {
  if (!taught) teach(Object.getPrototypeOf(page.locator('body')))
  taught = true
  pages.set(page, new Keys(page, fault))
  // Somebody listens all the time: a chooser that nobody waits for yet would open for itself.
  page.on('filechooser', () => {})
  await page.addInitScript(watchFocus)
}

/** What a person does, and how it is done by keys. */
const deeds = [
  'click',
  'check',
  'uncheck',
  'setChecked',
  'fill',
  'clear',
  'selectOption',
  'setInputFiles',
  'hover',
  'focus',
  'press',
  'pressSequentially',
]
const byMouseAlone = ['dblclick', 'tap', 'dragTo']

function teach(locator) {
  for (const name of deeds) {
    const usual = locator[name]
    locator[name] = function (...words) {
      const keys = pages.get(this.page())
      return keys ? keys[name](this, ...words) : usual.apply(this, words)
    }
  }
  for (const name of byMouseAlone) {
    const usual = locator[name]
    locator[name] = function (...words) {
      if (pages.has(this.page())) throw new Error(`${name} is no deed of the keyboard: ${this}`)
      return usual.apply(this, words)
    }
  }
}

class Keys {
  constructor(page, fault) {
    Object.assign(this, { page, fault })
  }

  async click(locator) {
    const stop = await this.reach(locator)
    const kind = await stop.evaluate(kindOf)
    if (kind === 'radio') return this.choose(stop)
    await this.page.keyboard.press(['checkbox', 'file'].includes(kind) ? 'Space' : 'Enter')
  }
  async setChecked(locator, on) {
    const stop = await this.reach(locator)
    if ((await stop.evaluate(kindOf)) === 'radio') return this.choose(stop)
    if ((await stop.evaluate((each) => each.checked)) !== on) await this.page.keyboard.press('Space')
  }
  check(locator) {
    return this.setChecked(locator, true)
  }
  uncheck(locator) {
    return this.setChecked(locator, false)
  }
  /** The focus is in the group: arrows go on to the one that is meant. */
  async choose(stop) {
    for (let step = 0; step < 50; step += 1) {
      const [here, checked] = await stop.evaluate((each) => [document.activeElement === each, each.checked])
      if (here && checked) return
      await this.page.keyboard.press(here ? 'Space' : 'ArrowDown')
    }
    throw new Error(`no arrow leads to ${await stop.evaluate(nameOf)}`)
  }

  async fill(locator, text) {
    const stop = await this.reach(locator)
    const kind = await stop.evaluate(kindOf)
    const { keyboard } = this.page
    if (kind === 'date' || kind === 'month') return this.date(kind, text)
    await keyboard.press('ControlOrMeta+A')
    if (text === '') return keyboard.press('Delete')
    // Enter is a letter here and nowhere else.
    if (kind === 'textarea') return keyboard.type(text)
    return keyboard.type(text.replaceAll('\n', ' '))
  }
  clear(locator) {
    return this.fill(locator, '')
  }
  /** Part by part, as the browser (its own language is English) shows a date. */
  async date(kind, text) {
    const [year, month, day] = text.split('-')
    const { keyboard } = this.page
    for (let part = 0; part < 4; part += 1) await keyboard.press('ArrowLeft')
    if (kind === 'date') return keyboard.type(month + day + year)
    await keyboard.type(month)
    await keyboard.press('ArrowRight')
    await keyboard.type(year)
  }
  async selectOption(locator, wanted) {
    const stop = await this.reach(locator)
    const [from, to] = await stop.evaluate((select, word) => {
      const options = [...select.options].filter((each) => !each.disabled && !each.hidden)
      const found = options.findIndex((each) => each.value === word || each.label === word)
      return [options.indexOf(select.selectedOptions[0]), found]
    }, wanted)
    if (to < 0) throw new Error(`no choice ${wanted} in ${await stop.evaluate(nameOf)}`)
    if (from === to) return
    // The list is opened, so that what is passed by is not chosen.
    await this.page.keyboard.press('Enter')
    for (let at = from; at !== to; at += Math.sign(to - from))
      await this.page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp')
    await this.page.keyboard.press('Enter')
  }
  async setInputFiles(locator, files) {
    await this.reach(locator)
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Space')])
    await chooser.setFiles(files)
  }
  /** What a pointer that rests there shows, the focus in it shows. */
  async hover(locator) {
    await this.reach(locator)
  }
  async focus(locator) {
    await this.reach(locator)
  }
  async press(locator, key) {
    await this.reach(locator)
    await this.page.keyboard.press(key)
  }
  async pressSequentially(locator, text, options) {
    await this.reach(locator)
    await this.page.keyboard.type(text, options)
  }

  /** Goes from where the focus is to what is meant, and answers the element that has the focus then. */
  async reach(locator) {
    const end = Date.now() + patience
    let stop
    let pressed = 0
    for (;;) {
      await locator.waitFor({ state: 'attached' })
      stop = (await (await locator.elementHandle()).evaluateHandle(stopOf)).asElement()
      const { state, steps, count, faults } = await stop.evaluate(whereIs)
      faults.forEach(this.fault)
      if (state === 'here') return stop
      if (state === 'option') return this.option(stop)
      if (state === 'cell') return this.cell(stop)
      if (state === 'wait') {
        if (Date.now() > end) break
        await new Promise((go) => setTimeout(go, 30))
        continue
      }
      if (pressed > 2 * count + 100) break
      pressed += Math.abs(steps)
      const key = steps > 0 ? 'Tab' : 'Shift+Tab'
      await Promise.all(Array.from({ length: Math.abs(steps) }, () => this.page.keyboard.press(key)))
    }
    throw new Error(`the keyboard does not reach ${await stop.evaluate(nameOf)} (${locator})`)
  }
  /** Arrows lead through the choices of the field that has the focus; the choice is then taken by Enter. */
  async option(stop) {
    for (let step = 0; step < 100; step += 1) {
      if (await stop.evaluate((each) => document.activeElement.getAttribute('aria-activedescendant') === each.id))
        return stop
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`no arrow leads to ${await stop.evaluate(nameOf)}`)
  }
  /** The focus is on the grid: its own cursor goes to the cell. */
  async cell(stop) {
    for (let step = 0; step < 200; step += 1) {
      const key = await stop.evaluate((each) => {
        const cell = each.closest('[role=gridcell], [role=columnheader]')
        const cursor = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))
        const row = (at) => Number(at?.closest('[role=row]').ariaRowIndex ?? 0)
        const column = (at) => Number(at?.ariaColIndex ?? 0)
        if (row(cursor) !== row(cell)) return row(cursor) < row(cell) ? 'ArrowDown' : 'ArrowUp'
        // What stands before the first column is done on the line: by Space.
        if (column(cell) <= 1 || cursor === cell) return null
        return column(cursor) < column(cell) ? 'ArrowRight' : 'ArrowLeft'
      })
      if (!key) return stop
      await this.page.keyboard.press(key)
    }
    throw new Error(`the grid's cursor does not reach ${await stop.evaluate(nameOf)}`)
  }
}

// ---- in the page ----

/** What takes the focus for an element: itself, what holds it, the control of its label. */
function stopOf(element) {
  const control = element.closest('label')?.control
  if (control && !element.closest('a, button')) return control
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex], [role=option], [contenteditable]'
  const own = element.closest('[role=option]') ?? element.closest(stops)
  if (own && (own.tabIndex >= 0 || own.closest('[role=grid], [role=listbox]'))) return own
  // What holds stops is reached with the first of them.
  return [...element.querySelectorAll(stops)].find((each) => each.tabIndex >= 0) ?? own ?? element
}

function kindOf(element) {
  if (element.tagName === 'INPUT') return element.type
  return element.tagName.toLowerCase()
}

function nameOf(element) {
  const words = (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().slice(0, 40)
  return `<${element.tagName.toLowerCase()}${element.type ? ` ${element.type}` : ''}> "${words}"`
}

/** Where an element is, seen from the focus: here, so many stops on (or back), an option or a cell beside the focus, not yet there. */
function whereIs(target) {
  const faults = globalThis.focusFaults?.() ?? []
  const active = document.activeElement
  const told = (state, steps = 0, count = 0) => ({ state, steps, count, faults })
  if (!target.isConnected || target.disabled || globalThis.focusMayComeBack?.()) return told('wait')
  const isGroup = (a, b) =>
    a?.type === 'radio' && b.type === 'radio' && a.name && a.name === b.name && a.form === b.form
  if (active === target || isGroup(active, target)) return told('here')
  if (target.getAttribute('role') === 'option')
    return told(active.getAttribute('aria-controls') === target.closest('[role=listbox]').id ? 'option' : 'wait')
  const grid = target.tabIndex < 0 ? target.closest('[role=grid]') : null
  if (grid && grid === active) return told('cell')
  const wanted = grid ?? target

  const modal = [...document.querySelectorAll('dialog:modal')].at(-1)
  const all = [
    ...(modal ?? document).querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], iframe'),
  ].filter(
    (each) =>
      each.tabIndex >= 0 &&
      !each.disabled &&
      !each.closest('[inert]') &&
      each.checkVisibility({ visibilityProperty: true }),
  )
  /** Of radio buttons one is a stop: the checked one, or the first. */
  const stopFor = (each) => {
    const group = all.filter((other) => other === each || isGroup(other, each))
    return group.find((other) => other.checked) ?? group[0]
  }
  const stops = all.filter((each) => each.type !== 'radio' || each === stopFor(each))
  const to = stops.indexOf(wanted.type === 'radio' ? stopFor(wanted) : wanted)
  // Nothing yet to be reached: it may be about to come.
  if (to < 0) return told(wanted.checkVisibility({ visibilityProperty: true }) ? 'on' : 'wait', 1, stops.length)
  let from = stops.indexOf(active)
  if (from < 0) {
    const after = stops.findIndex(
      (each) =>
        active.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !active.contains(document.body),
    )
    from = after < 0 ? -1 : after - 0.5
  }
  return told('on', to > from ? Math.ceil(to - from) : Math.floor(to - from), stops.length)
}

/** Remembers how what has the focus looks without it, and whether the focus went astray. */
function watchFocus() {
  const faults = []
  const looks = new WeakMap()
  let byTab = false
  let last = ''
  let astraySince = 0
  globalThis.focusFaults = () => {
    const isAstray = last && document.activeElement === document.body && document.hasFocus()
    if (!isAstray) astraySince = 0
    else if (!astraySince) astraySince = performance.now()
    else if (performance.now() - astraySince > 2000) {
      faults.push(`the focus is nowhere, after ${last}`)
      last = ''
      astraySince = 0
    }
    return faults.splice(0)
  }
  /** What sleeps while it works gets the focus back: for so long nobody goes on. */
  globalThis.focusMayComeBack = () => astraySince > 0
  const nameOf = (element) =>
    `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.replaceAll(' ', '.')}` : ''} "${(element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`
  /** What shows the focus: the element, or the label or frame around what is unseen itself. */
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 2 && height > 2
      ? element
      : (element.closest('label') ?? element.labels?.[0] ?? element.parentElement)
  }
  const look = (element) => {
    const style = getComputedStyle(element)
    const outline =
      style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`
    return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecorationLine].join('|')
  }
  /** Some point of it is not under something else. */
  const isSeen = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const xs = [left + 3, (left + right) / 2, right - 3]
    const ys = [top + 3, (top + bottom) / 2, bottom - 3]
    return xs.some((x) =>
      ys.some((y) => {
        const at = document.elementFromPoint(x, y)
        return at && (element.contains(at) || at.contains(element))
      }),
    )
  }
  addEventListener(
    'keydown',
    (event) => {
      byTab = event.key === 'Tab'
      if (byTab) return
      const element = document.activeElement
      if (element && element !== document.body) last = `${event.key} on ${nameOf(element)}`
    },
    true,
  )
  addEventListener(
    'focusin',
    (event) => {
      if (!byTab || !(event.target instanceof HTMLElement)) return
      const element = shown(event.target)
      looks.set(event.target, look(element))
      requestAnimationFrame(() => {
        if (document.activeElement === event.target && !isSeen(element))
          faults.push(`the focus is not on the screen: ${nameOf(event.target)}`)
      })
    },
    true,
  )
  addEventListener(
    'focusout',
    (event) => {
      const before = looks.get(event.target)
      if (before === undefined || !event.target.isConnected) return
      looks.delete(event.target)
      if (before === look(shown(event.target))) faults.push(`nothing shows the focus on ${nameOf(event.target)}`)
    },
    true,
  )
}
