import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '.'
import { figure, goalText, scaled, shifted } from './records'

const goal = (given: object) =>
  goalText({
    measure: 'level',
    relation: 'eq',
    value: null,
    value_high: null,
    unit: '',
    rule: 'none',
    reference: '',
    ...given,
  })

afterEach(() => {
  i18n.global.locale.value = 'zh'
})

describe('figures', () => {
  it.each([
    ['13820000000', '138.2亿'],
    ['48000', '4.8万'],
    ['10925', '10925'],
    ['3000000', '300万'],
    ['-25000', '-2.5万'],
    ['4.5', '4.5'],
    ['0', '0'],
  ])('%s is %s', (value, expected) => {
    expect(scaled(value)).toBe(expected)
  })
  it('have their unit', () => {
    expect(figure('862000', '亩')).toBe('86.2万亩')
    expect(figure('-', '元')).toBe('-元')
    expect(figure(null, '元')).toBe('')
  })
  it('are shifted without binary fractions', () => {
    expect(shifted('1', 4)).toBe('0.0001')
    expect(shifted('9500000000', 8)).toBe('95')
    expect(shifted('-12.5', 1)).toBe('-1.25')
  })
})

describe('goals', () => {
  it('are written as counties write them', () => {
    expect(goal({ relation: 'ge', value: '9500000000', unit: '元' })).toBe('95亿元以上')
    expect(goal({ measure: 'growth', relation: 'approx', value: '6', unit: '%' })).toBe('增长6%左右')
    expect(goal({ measure: 'growth', relation: 'between', value: '6', value_high: '7', unit: '%' })).toBe('增长6%—7%')
    expect(goal({ measure: 'growth', relation: 'ge', value: '-3', unit: '%' })).toBe('下降3%以上')
    expect(goal({ measure: 'rank', relation: 'le', value: '5' })).toBe('前5名')
    expect(goal({ measure: 'none', rule: 'above_average', reference: '全市' })).toBe('高于全市平均水平')
    expect(goal({ measure: 'growth', value: '6', unit: '%', rule: 'above_average', reference: '全市' })).toBe(
      '增长6%，高于全市平均水平',
    )
    expect(goal({ measure: 'none' })).toBe('')
  })
})
