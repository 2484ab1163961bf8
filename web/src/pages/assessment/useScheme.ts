// The names that the scheme of an assessment gives to its classes, lines and grades, in the reader's language.
import { computed, type Ref } from 'vue'
import { usePreferences } from '@/stores/preferences'
import { namesOf, type SchemeNames } from './scheme'

export function useSchemeNames(source: Ref<string | undefined>) {
  const preferences = usePreferences()
  const names = computed(() => namesOf(source.value ?? ''))
  const of = (group: keyof SchemeNames) => (key: string) => names.value[group][key]?.[preferences.language] ?? key
  const lines = computed(() =>
    Object.entries(names.value.lines).map(([value, name]) => ({ value, label: name[preferences.language] })),
  )
  return { className: of('classes'), lineName: of('lines'), gradeName: of('grades'), lines }
}
