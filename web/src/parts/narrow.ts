// Whether the screen is too narrow for two columns; or for a table.
import { computed, onScopeDispose, ref, type Ref } from 'vue'

export function useNarrow(width = '60rem') {
  const query = matchMedia(`(max-width: ${width})`)
  const narrow = ref(query.matches)
  const tell = () => (narrow.value = query.matches)
  query.addEventListener('change', tell)
  onScopeDispose(() => query.removeEventListener('change', tell))
  return narrow
}

/** Screens up to so many pixels: heard once for all tables. */
const screens = new Map<number, Ref<boolean>>()
function upTo(pixels: number): Ref<boolean> {
  let told = screens.get(pixels)
  if (!told) {
    const query = matchMedia(`(max-width: ${pixels}px)`)
    const now = (told = ref(query.matches))
    query.addEventListener('change', () => (now.value = query.matches))
    screens.set(pixels, now)
  }
  return told
}
let large: Ref<boolean> | undefined
/** Large letters, by whatever they were chosen. */
function largeLetters(): Ref<boolean> {
  if (!large) {
    const root = document.documentElement
    const now = (large = ref(root.dataset.size === 'large'))
    new MutationObserver(() => (now.value = root.dataset.size === 'large')).observe(root, {
      attributeFilter: ['data-size'],
    })
  }
  return large
}

/** Up to which width of the screen a table of so many columns has no room for them. */
export const crampedUpTo = (columns: number) => (columns <= 4 ? 640 : columns <= 6 ? 840 : 1080)

export function useCramped(columns: () => number) {
  return computed(() => upTo(crampedUpTo(columns()) * (largeLetters().value ? 1.25 : 1)).value)
}
