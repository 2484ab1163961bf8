import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useKeys } from './keys'

const pressed: string[] = []
const Page = defineComponent({
  setup() {
    useKeys({ j: () => pressed.push('j'), ' ': () => pressed.push('space') })
    return () => h('div', [h('input', { type: 'text' }), h('input', { type: 'radio' }), h('button'), h('p', 'a')])
  },
})
function press(selector: string, key: string, more: KeyboardEventInit = {}) {
  document
    .querySelector(selector)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}
afterEach(() => pressed.splice(0))

it('sleeps while somebody types, wakes on tabs and text', () => {
  const page = mount(Page, { attachTo: document.body })
  press('input[type=text]', 'j')
  press('button', ' ')
  press('p', 'j', { ctrlKey: true })
  expect(pressed).toEqual([])
  press('input[type=radio]', 'j')
  press('input[type=radio]', ' ')
  press('button', 'j')
  expect(pressed).toEqual(['j', 'space', 'j'])
  page.unmount()
  press('body', 'j')
  expect(pressed.length).toBe(3)
})
