// How this reader wants to see it, kept in this browser.
import { defineStore } from 'pinia'
import { ref, watchEffect } from 'vue'
import { carried } from '@/api/client'

export type Language = 'zh' | 'en'
export type Theme = 'system' | 'light' | 'dark'

function kept<T extends string>(name: string, choices: readonly T[], usual: T): T {
  const value = localStorage.getItem(`bihuan.${name}`) as T
  return choices.includes(value) ? value : usual
}

export const usePreferences = defineStore('preferences', () => {
  const browser: Language = (navigator.language || 'zh').startsWith('zh') ? 'zh' : 'en'
  const language = ref<Language>(kept('language', ['zh', 'en'] as const, browser))
  const theme = ref<Theme>(kept('theme', ['system', 'light', 'dark'] as const, 'system'))
  const size = ref(kept('size', ['normal', 'large'] as const, 'normal'))

  const dark = matchMedia('(prefers-color-scheme: dark)')
  const systemDark = ref(dark.matches)
  dark.addEventListener('change', () => (systemDark.value = dark.matches))

  watchEffect(() => {
    localStorage.setItem('bihuan.language', language.value)
    localStorage.setItem('bihuan.theme', theme.value)
    localStorage.setItem('bihuan.size', size.value)
    const root = document.documentElement
    root.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    carried.language = root.lang
    root.dataset.theme = theme.value !== 'system' ? theme.value : systemDark.value ? 'dark' : 'light'
    root.dataset.size = size.value
  })
  return { language, theme, size }
})
