import { expect, it } from 'vitest'
import { clausesOf, segmentsOf, shown } from './marks'

const texts = (found: ReturnType<typeof segmentsOf>) =>
  found.map((each) => each.map((segment) => `${segment.findings.join('>')}:${segment.text}`))

it('cuts a passage where findings begin and end, the innermost first', () => {
  const passages = [{ begin: 10, end: 23, text: '实现税收5亿元，增长3%。' }]
  const found = segmentsOf(passages, [
    { ordinal: 1, span_begin: 10, span_end: 23 },
    { ordinal: 2, span_begin: 12, span_end: 17 },
  ])
  expect(texts(found)).toEqual([['1:实现', '2>1:税收5亿元', '1:，增长3%。']])
  expect(found[0].map((each) => each.first)).toEqual([true, true, false])
})
it('counts code points, not UTF-16 units', () => {
  const passages = [{ begin: 0, end: 8, text: '😀𠮷村修路3公里' }]
  expect(Array.from(passages[0].text).length).toBe(8)
  expect(texts(segmentsOf(passages, [{ ordinal: 7, span_begin: 3, span_end: 8 }]))).toEqual([
    [':😀𠮷村', '7:修路3公里'],
  ])
})
it('goes on in the next passage, focusable once', () => {
  const found = segmentsOf(
    [
      { begin: 0, end: 4, text: '（一）修' },
      { begin: 6, end: 9, text: '路三里' },
      { begin: 9, end: 10, text: '完' },
    ],
    [{ ordinal: 1, span_begin: 3, span_end: 8 }],
  )
  expect(texts(found)).toEqual([[':（一）', '1:修'], ['1:路三', ':里'], [':完']])
  expect(found.flat().map((each) => each.first)).toEqual([false, true, false, false, false])
})
it('shows no marks of Markdown, no breaks inside a paragraph', () => {
  expect(shown('**一是**单产水平居全市第一\n\n位。')).toBe('一是单产水平居全市第一位。')
  expect(shown('gross domestic\nproduct')).toBe('gross domestic product')
})
it('marks the clause around a number, up to the next number', () => {
  const text = '主要目标是：税收增长4.5%左右，城镇和农村收入分别增长5.5%、7%以上，出口1,320万元。'
  const at = (number: string) => Array.from(text.slice(0, text.indexOf(number))).length
  const findings = ['4.5', '5.5', '7', '1,320'].map((number, place) => ({
    ordinal: place + 1,
    item_kind: 'target',
    span_begin: at(number),
    span_end: at(number) + number.length,
  }))
  const passages = [{ begin: 0, end: Array.from(text).length, text }]
  const marked = segmentsOf(passages, clausesOf(passages, findings))[0].filter((each) => each.findings.length)
  expect(marked.map((each) => each.text)).toEqual([
    '税收增长4.5%左右',
    '城镇和农村收入分别增长5.5%',
    '7%以上',
    '出口1,320万元',
  ])
  const task = { ordinal: 9, item_kind: 'task', span_begin: 6, span_end: 8 }
  expect(clausesOf(passages, [task])).toEqual([task])
})
