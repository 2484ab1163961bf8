import { describe, expect, it } from 'vitest'
import { doubtsOf, likeness, type Finding, type NamedUnit } from './doubts'

const finding = (over: Partial<Finding>): Finding =>
  ({
    ordinal: 1,
    state: 'found',
    item_kind: 'target',
    title: '智能农机产业营业收入',
    indicator: '智能农机产业营业收入',
    leads: ['县工信局'],
    responsible: [],
    cooperating: [],
    value: '9500000000',
    rule: 'none',
    ...over,
  }) as Finding
const unit = (name: string, organisation: number | null, over: Partial<NamedUnit> = {}): [string, NamedUnit] => [
  name,
  { name, organisation, ambiguous: false, nearest: [], ...over },
]

describe('doubtsOf', () => {
  it('has none where units are known and a value is there', () => {
    expect(doubtsOf(finding({}), new Map([unit('县工信局', 3)]))).toEqual([])
  })
  it('names units nobody knows, and those that may be several', () => {
    const units = new Map([
      unit('县财政厅', null, { nearest: ['县财政局'] }),
      unit('县政府办', null, { ambiguous: true, nearest: ['县政府办公室', '县政府督查室'] }),
    ])
    expect(doubtsOf(finding({ leads: ['县财政厅'], cooperating: ['县政府办', '县财政厅'] }), units)).toEqual([
      { kind: 'unknown_unit', name: '县财政厅', nearest: ['县财政局'] },
      { kind: 'ambiguous_unit', name: '县政府办', nearest: ['县政府办公室', '县政府督查室'] },
    ])
  })
  it('misses a lead, and a value of a target without a rule', () => {
    expect(doubtsOf(finding({ leads: [], value: null }), new Map()).map((each) => each.kind)).toEqual([
      'no_value',
      'no_lead',
    ])
    expect(doubtsOf(finding({ value: null, rule: 'above_average' }), new Map())).toEqual([])
    expect(doubtsOf(finding({ value: null, item_kind: 'task' }), new Map())).toEqual([])
  })
  it('points at an item that says the same', () => {
    const items = [
      { id: 4, title: '新建5G基站' },
      { id: 11, title: '智能农机产业营业收入' },
    ]
    expect(doubtsOf(finding({}), new Map(), items)).toEqual([{ kind: 'alike', item: items[1] }])
  })
  it('says nothing of what is decided', () => {
    expect(doubtsOf(finding({ state: 'confirmed', leads: [] }), new Map())).toEqual([])
  })
})
it('measures likeness by pairs of characters', () => {
  expect(likeness('新建高标准农田', '新建高标准农田')).toBe(1)
  expect(likeness('新建高标准农田', '高标准农田建设')).toBeCloseTo(2 / 3, 1)
  expect(likeness('财', '财')).toBe(1)
  expect(likeness('教育', '水库')).toBe(0)
})
