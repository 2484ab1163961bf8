// Money as this reader counts it: 6.2亿元, 620 million yuan.
import { i18n } from '@/words'
import { figure, shifted } from '@/words/records'

const scales = [
  { power: 9, word: 'projects.billion' },
  { power: 6, word: 'projects.million' },
] as const

export function money(yuan: string): string {
  const { t, locale } = i18n.global
  if (locale.value !== 'zh')
    for (const { power, word } of scales) {
      const value = shifted(yuan, power)
      if (!/^-?0(\.|$)/.test(value)) return t(word, { value })
    }
  return locale.value === 'zh' ? figure(yuan, t('projects.yuan')) : yuan + t('projects.yuan')
}
