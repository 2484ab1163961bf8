import { expect, it } from 'vitest'
import { countsOf, silentUnits } from './silence'

const counts = (changed: Partial<Parameters<typeof countsOf>[0]>) => ({
  owed: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  missed: 0,
  marked_late: 0,
  on_behalf: 0,
  sent_back: 0,
  asks_value: 0,
  ...changed,
})
it('counts what came, what came late, what never did', () => {
  const of = counts({ owed: 1, draft: 1, submitted: 2, accepted: 3, missed: 1, marked_late: 3 })
  expect(countsOf(of, true)).toEqual({ total: 8, reported: 5, late: 2, never: 3 })
  expect(countsOf(of, false).never).toBe(1)
})
it('puts the most silent first and leaves out who reported in time', () => {
  const unit = (id: number, reports: ReturnType<typeof counts>) =>
    ({ unit: id, name: String(id), reports }) as Parameters<typeof silentUnits>[0][number]
  const rows = silentUnits(
    [
      unit(1, counts({ accepted: 2 })),
      unit(2, counts({ accepted: 1, marked_late: 1 })),
      unit(3, counts({ missed: 2, marked_late: 2 })),
    ],
    true,
  )
  expect(rows.map((each) => each.name)).toEqual(['3', '2'])
})
