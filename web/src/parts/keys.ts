// Keys of a page: not while somebody writes, nor while a dialog is open.
import { onMounted, onUnmounted } from 'vue'

export function useKeys(keys: Record<string, () => void>) {
  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    const target = event.target as HTMLElement
    if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return
    if (document.querySelector('dialog[open]')) return
    if (event.key === 'Enter' && target.closest('button, a, summary, input')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  onMounted(() => addEventListener('keydown', pressed))
  onUnmounted(() => removeEventListener('keydown', pressed))
}
