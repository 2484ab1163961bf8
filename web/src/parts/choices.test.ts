import { expect, it } from 'vitest'
import { matching } from './choices'

const choices = [
  { value: 1, label: '市财政局' },
  { value: 2, label: '财政所', also: '乡镇' },
  { value: 3, label: '县发展和改革局', also: '发改局' },
]
it('finds by part, by other names, the beginning first', () => {
  expect(matching(choices, '财政').map((each) => each.value)).toEqual([2, 1])
  expect(matching(choices, '发改').map((each) => each.value)).toEqual([3])
  expect(matching(choices, '').length).toBe(3)
  expect(matching(choices, '水利')).toEqual([])
})
