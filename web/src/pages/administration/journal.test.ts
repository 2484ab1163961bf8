import { expect, it } from 'vitest'
import { changesOf } from './journal'

it('reads what an entry changed', () => {
  expect(
    changesOf('{"role":["reader","liaison"],"name":["made"],"leads":[[1],[1,2]],"due_on":[null,"2025-06-30"]}'),
  ).toEqual([
    { field: 'role', before: 'reader', after: 'liaison' },
    { field: 'name', before: '', after: 'made' },
    { field: 'leads', before: '[1]', after: '[1,2]' },
    { field: 'due_on', before: '', after: '2025-06-30' },
  ])
  expect(changesOf('')).toEqual([])
  expect(changesOf('not JSON')).toEqual([{ field: '', before: '', after: 'not JSON' }])
})
