// Keys of a page: useKeys({ j: next, k: before }). They sleep while somebody types or a dialog is open.
import { onMounted, onUnmounted } from 'vue'

export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const target = event.target as HTMLElement | null
    if (target?.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]')) return
    // A key that presses what has the focus is not ours.
    if ((event.key === ' ' || event.key === 'Enter') && target?.closest('button, a, summary, input:not([type=radio])'))
      return
    if (document.querySelector('dialog[open]')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act(event)
  }
  onMounted(() => addEventListener('keydown', press))
  onUnmounted(() => removeEventListener('keydown', press))
}
