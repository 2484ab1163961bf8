import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '.'
import { goalText, reasonText, scaled, shifted } from './records'

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

describe('reasons', () => {
  const why = (reason: string, hand = '') => reasonText({ reason, by_hand: hand !== '', hand_reason: hand })
  it('are sentences', () => {
    expect(
      why('behind; as_of=2025-12-31; value=8; target=10; unit=家; done=80; expected=100; points=20; line=straight'),
    ).toBe('截至2025-12-31完成8家，为目标的80%，按时序应达100%，落后20个百分点')
    expect(why('made_good; now=green; because=attained')).toBe('曾亮红灯，整改后为正常，本年内保持黄灯')
    expect(why('by_hand; over=red', '已协调')).toBe('人工定灯（规则判定为红灯），理由：已协调')
    i18n.global.locale.value = 'en'
    expect(why('overdue; due=2025-12-31; changes=0')).toBe('due on 2025-12-31, not completed')
  })
  it('stay as they are where they are not known', () => {
    expect(why('something_new; a=1')).toBe('something_new; a=1')
  })
})
