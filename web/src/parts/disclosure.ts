// A <details> used as a menu closes by Escape and by a click elsewhere.
import { onMounted, onUnmounted, type Ref } from 'vue'

export function useDisclosure(details: Ref<HTMLDetailsElement | undefined>) {
  const clicked = (event: Event) => {
    if (details.value?.open && !details.value.contains(event.target as Node)) details.value.open = false
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.value?.open) return
    details.value.open = false
    details.value.querySelector('summary')?.focus()
  }
  onMounted(() => {
    addEventListener('pointerdown', clicked)
    addEventListener('keydown', pressed)
  })
  onUnmounted(() => {
    removeEventListener('pointerdown', clicked)
    removeEventListener('keydown', pressed)
  })
}
