import { afterEach, expect, it } from 'vitest'
import { i18n, loadWords } from '@/words'
import { money } from './money'

afterEach(() => {
  i18n.global.locale.value = 'zh'
})

it.each([
  ['620000000', '6.2亿元', '620 million yuan'],
  ['2160000000', '21.6亿元', '2.16 billion yuan'],
  ['80000000', '8000万元', '80 million yuan'],
  ['-1500000', '-150万元', '-1.5 million yuan'],
  ['25000', '2.5万元', '25000 yuan'],
  ['0', '0元', '0 yuan'],
])('%s is %s, %s', async (value, chinese, english) => {
  await loadWords(['projects'], 'zh')
  await loadWords(['projects'], 'en')
  expect(money(value)).toBe(chinese)
  i18n.global.locale.value = 'en'
  expect(money(value)).toBe(english)
})
