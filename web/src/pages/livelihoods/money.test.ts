import { beforeAll, expect, it } from 'vitest'
import { loadWords } from '@/words'
import { finished, paidPart, yuan } from './money'

type Money = NonNullable<Parameters<typeof paidPart>[0]>
beforeAll(() => loadWords(['records'], 'zh'))

it('says how much has been paid', () => {
  expect(paidPart({ planned: '52000000', paid: '39000000' } as Money)).toBe(0.75)
  expect(paidPart({ planned: '10', paid: '20' } as Money)).toBe(1)
  expect(paidPart({ planned: '10', paid: null } as Money)).toBe(0)
  expect(paidPart({ planned: null, paid: '20' } as Money)).toBeNull()
  expect(paidPart(null)).toBeNull()
})
it('reads yuan in large units', () => {
  expect(yuan('52000000')).toBe('5200万元')
  expect(yuan(null)).toBe('')
})
it('counts finished places', () => expect(finished([{ finished_on: '2025-01-01' }, { finished_on: null }])).toBe(1))
