import { expect, it } from 'vitest'
import { lineOf, spanOf } from './lines'

it('finds the line that the server means', () => {
  expect(lineOf('source:4：政策文件有误（foo ?）')).toBe(4)
  expect(lineOf('scheme.toml:12: wrong')).toBe(12)
  expect(lineOf('wrong')).toBeUndefined()
})
it('knows where a line begins and ends', () => {
  expect(spanOf('ab\ncde\nf', 2)).toEqual([3, 6])
  expect(spanOf('ab', 9)).toEqual([2, 2])
})
