import { expect, it } from 'vitest'
import { namesOf } from './acts'

it('reads several names', () => {
  expect(namesOf('孙丽、钱进')).toEqual(['孙丽', '钱进'])
  expect(namesOf(' 孙丽, 钱进；周芳 ')).toEqual(['孙丽', '钱进', '周芳'])
  expect(namesOf('')).toEqual([])
})
