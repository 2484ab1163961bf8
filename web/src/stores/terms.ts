// The words of every enumeration, as the server says them: term('item_state', 'active') → 推进中.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { get } from '@/api/client'
import { usePreferences } from './preferences'

type Words = Record<string, { name: string; zh: string; en: string }[]>

export const useTerms = defineStore('terms', () => {
  const words = shallowRef<Words>({})
  const preferences = usePreferences()
  let asked: Promise<void> | undefined

  /** Read once a visit; the router waits for it before the first page behind the sign-in. */
  function load(): Promise<void> {
    asked ??= get('/{region}/terms').then(
      (told) => {
        words.value = told
      },
      () => {
        asked = undefined
      },
    )
    return asked
  }
  function term(list: string, name: string | null | undefined): string {
    if (!name) return ''
    return words.value[list]?.find((each) => each.name === name)?.[preferences.language] ?? name
  }
  /** For a field's choices. */
  function choices(list: string): { value: string; label: string }[] {
    return (words.value[list] ?? []).map((each) => ({ value: each.name, label: each[preferences.language] }))
  }
  return { load, term, choices }
})
