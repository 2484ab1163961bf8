import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '.'
import { reasonOf, reasonText, sentenceOfReason } from './reasons'

afterEach(() => {
  i18n.global.locale.value = 'zh'
})

describe('a kept reason', () => {
  it('is a key and figures', () => {
    expect(reasonOf('behind; points=12.3; line=straight')).toEqual({
      key: 'behind',
      figures: { points: '12.3', line: 'straight' },
    })
    expect(reasonOf('relative').figures).toEqual({})
  })
  it('becomes a sentence', () => {
    expect(
      sentenceOfReason('behind; as_of=2025-02-28; value=3.2; unit=%; done=44; line=state; expected=100; points=56'),
    ).toBe('截至2025年2月28日完成3.2%，为目标的44%，全年应达100%，落后56个百分点')
    expect(sentenceOfReason('silent; unit=县卫生健康局; reports=1')).toBe('县卫生健康局上一期未报')
    expect(sentenceOfReason('silent; unit=县卫生健康局; reports=2')).toBe('县卫生健康局已连续2期未报')
    expect(sentenceOfReason('made_good; now=green')).toContain('正常')
    expect(sentenceOfReason('order_climbed; rung=warning; due=2025-07-01')).toContain('预警')
  })
  it('leaves the words of people alone', () => {
    expect(sentenceOfReason('观摩发现征迁停滞两个月')).toBe('观摩发现征迁停滞两个月')
    expect(sentenceOfReason('something; else=1')).toBe('something; else=1')
    expect(sentenceOfReason('')).toBe('')
  })
})

describe('why a light is as it is', () => {
  const why = (reason: string, hand = '') => reasonText({ reason, by_hand: hand !== '', hand_reason: hand })
  it('is a sentence, with what the hand said', () => {
    expect(why('made_good; now=green; because=attained')).toBe('曾亮红灯，整改后为正常，本年内保持黄灯')
    expect(why('by_hand; over=red', '已协调')).toBe('人工定灯（规则判定为红灯），理由：已协调')
    i18n.global.locale.value = 'en'
    expect(why('overdue; due=2025-12-31; changes=0')).toBe('Due on 31 Dec 2025, not completed')
  })
})
