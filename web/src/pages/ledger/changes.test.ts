import { describe, expect, it } from 'vitest'
import { readDay } from '@/words/dates'
import { together, wishOf } from './changes'
import type { Item } from './rows'

const units = [
  { id: 7, name: '县工业和信息化局', aliases: ['县工信局'], closed_on: null },
  { id: 9, name: '县财政局', aliases: [], closed_on: null },
]
const item = { id: 1, state: 'active', year: 2025 } as Item
const wish = (column: string, text: string, of = item) => wishOf(of, column, text, units)

describe('days', () => {
  it.each([
    ['2025-06-30', '2025-06-30'],
    ['2025/6/3', '2025-06-03'],
    ['2026.6.30', '2026-06-30'],
    ['2025年12月31日', '2025-12-31'],
    ['6月底前', '2025-06-30'],
    ['2月末', '2025-02-28'],
    ['９月１日', '2025-09-01'],
    ['2025-02-30', undefined],
    ['年底', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(readDay(text, 2025)).toBe(expected)
  })
})

describe('what is typed into a cell', () => {
  it('revises a goal or a day', () => {
    expect(wish('goal', '95亿元以上')).toEqual({ kind: 'revise', goal: '95亿元以上' })
    expect(wish('due', '6月底')).toEqual({ kind: 'revise', due: '2025-06-30' })
  })
  it('assigns units by any of their names', () => {
    expect(wish('leads', '县工信局、县财政局')).toEqual({ kind: 'assign', lead: [7, 9] })
    expect(wish('cooperating', '')).toEqual({ kind: 'assign', cooperating: [] })
  })
  it('is refused with what is wrong', () => {
    expect(wish('leads', '县工信局、县水利局')).toEqual({ kind: 'refused', why: 'unknownUnit', what: '县水利局' })
    expect(wish('leads', '')).toMatchObject({ kind: 'refused', why: 'noLead' })
    expect(wish('due', '尽快')).toMatchObject({ kind: 'refused', why: 'noDate' })
    expect(wish('goal', '')).toMatchObject({ kind: 'refused', why: 'empty' })
    expect(wish('title', 'x')).toMatchObject({ kind: 'refused', why: 'notEditable' })
    expect(wish('goal', '5', { ...item, state: 'completed' })).toMatchObject({ kind: 'refused', why: 'finished' })
  })
  it('is one request a row where it can be', () => {
    expect(together([wish('goal', '5家'), wish('leads', '县财政局'), wish('due', '2025-06-30')])).toEqual([
      { kind: 'revise', goal: '5家', due: '2025-06-30' },
      { kind: 'assign', lead: [9] },
    ])
  })
})
