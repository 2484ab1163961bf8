import { expect, it } from 'vitest'
import { pieces } from './marked'

const said = (text: string, marks: [number, number][]) =>
  pieces(
    text,
    marks.map(([begin, end]) => ({ begin, end })),
  )
    .map((each) => (each.marked ? `[${each.text}]` : each.text))
    .join('')

it('marks what was looked for, in code points', () => {
  expect(said('新建高标准农田5万亩', [[2, 7]])).toBe('新建[高标准农田]5万亩')
  expect(said('𠮷村修路', [[2, 4]])).toBe('𠮷村[修路]')
})
it('takes overlapping and overlong marks', () => {
  expect(
    said('城镇新增就业', [
      [4, 99],
      [0, 3],
      [2, 4],
    ]),
  ).toBe('[城镇新][增][就业]')
  expect(said('无', [])).toBe('无')
  expect(said('', [[0, 1]])).toBe('')
})
