// Whether the screen is too narrow for two columns.
import { onScopeDispose, ref } from 'vue'

export function useNarrow(width = '60rem') {
  const query = matchMedia(`(max-width: ${width})`)
  const narrow = ref(query.matches)
  const tell = () => (narrow.value = query.matches)
  query.addEventListener('change', tell)
  onScopeDispose(() => query.removeEventListener('change', tell))
  return narrow
}
