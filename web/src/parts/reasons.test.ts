import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadWords } from '@/words'
import { inLargeUnits, reasonOf, sentenceOfReason } from './reasons'

beforeAll(() => loadWords(['reasons'], 'zh'))

describe('a kept reason', () => {
  it('is a key and figures', () => {
    expect(reasonOf('behind; points=12.3; line=straight')).toEqual({
      key: 'behind',
      figures: { points: '12.3', line: 'straight' },
    })
    expect(reasonOf('relative').figures).toEqual({})
  })
  it('becomes a sentence', () => {
    i18n.global.locale.value = 'zh'
    expect(
      sentenceOfReason('behind; as_of=2025-02-28; value=3.2; unit=%; done=44; line=state; expected=100; points=56'),
    ).toBe('截至2025-02-28完成3.2%，为目标的44%，全年应达100%，落后56个百分点')
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

it('numbers are read in large units', () => {
  expect(inLargeUnits('13820000000', '元')).toBe('138.2亿元')
  expect(inLargeUnits('862000', '亩')).toBe('86.2万亩')
  expect(inLargeUnits('92', '公里')).toBe('92公里')
  expect(inLargeUnits('-', '元')).toBe('-元')
})
