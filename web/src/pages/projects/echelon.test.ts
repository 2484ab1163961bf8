import { expect, it } from 'vitest'
import { rungsOf } from './echelon'
import type { KeyProject } from './projects'

const project = (stage: string, money: Record<string, string>, suspended_from = 'conceived') =>
  ({ item: {}, lacks: [], project: { stage, suspended_from, ...money } }) as unknown as KeyProject

it('counts each group, a stopped project where it stopped, a dropped one nowhere', () => {
  const rungs = rungsOf([
    project('landed', { year_planned: '200', year_done: '50' }),
    project('suspended', { year_planned: '100' }, 'signed_up'),
    project('building', { year_planned: '300', total_done: '900' }),
    project('dropped', { year_planned: '999' }),
  ])
  expect(rungs.map((each) => [each.group, each.projects.length, each.suspended, each.year_planned])).toEqual([
    ['conceived', 0, 0, 0],
    ['reserved', 2, 1, 300],
    ['started', 1, 0, 300],
    ['completed', 0, 0, 0],
  ])
  expect(rungs[1].year_done).toBe(50)
  expect(rungs[2].total_done).toBe(900)
})
