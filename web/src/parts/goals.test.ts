import { beforeAll, expect, it } from 'vitest'
import { loadWords } from '@/words'
import { amount, goalOf, scaled, type Goal } from './goals'

const plain: Goal = {
  measure: 'level',
  relation: 'eq',
  value: null,
  value_high: null,
  unit: '',
  rule: 'none',
  reference: '',
}
beforeAll(() => loadWords(['goals'], 'zh'))

it('takes the larger unit where it is shorter', () => {
  expect(scaled('1300000000')).toBe('13亿')
  expect(scaled('43000')).toBe('4.3万')
  expect(scaled('12345')).toBe('12345')
  expect(scaled('4386')).toBe('4386')
  expect(scaled('0.5')).toBe('0.5')
})
it('says growth with its sign and ranks as places', () => {
  expect(amount('6', '%', 'growth')).toBe('+6%')
  expect(amount('-3', '%', 'growth')).toBe('-3%')
  expect(amount('3', '', 'rank')).toBe('第3位')
  expect(amount(null, '元')).toBe('')
})
it('says what is promised', () => {
  expect(goalOf({ ...plain, relation: 'ge', value: '9500000000', unit: '元' })).toBe('≥95亿元')
  expect(goalOf({ ...plain, relation: 'between', measure: 'growth', value: '6', value_high: '7', unit: '%' })).toBe(
    '+6–7%',
  )
  expect(goalOf({ ...plain, rule: 'above_average', reference: '全市平均' })).toBe('高于全市平均')
  expect(goalOf(plain)).toBe('')
})
