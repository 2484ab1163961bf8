import { expect, it } from 'vitest'
import { pointsOf, shapes, symbols, unplaced } from './points'
import type { KeyProject } from './projects'

const project = (id: number, stage: string, at: [string, string] | null, suspended_from = 'conceived') =>
  ({
    item: { id, title: `P${id}` },
    project: { id, stage, suspended_from, longitude: at?.[0] ?? null, latitude: at?.[1] ?? null },
    lacks: [],
  }) as unknown as KeyProject
const place = (id: number, more: object) => ({
  id,
  name: `S${id}`,
  longitude: '115.48',
  latitude: '35.12',
  withdrawn: false,
  finished_on: null,
  ...more,
})

it('shows what has coordinates, each by its shape', () => {
  const rows = [
    {
      item: { id: 9 },
      places: [
        place(1, {}),
        place(2, { finished_on: '2025-07-01' }),
        place(3, { withdrawn: true }),
        place(4, { longitude: null, latitude: null }),
      ],
    },
  ]
  const points = pointsOf(
    [
      project(1, 'landed', ['115.5', '35.1']),
      project(2, 'suspended', ['115.5', '35.1'], 'building'),
      project(3, 'dropped', ['115.5', '35.1']),
      project(4, 'building', null),
    ],
    rows as never,
  )
  expect(points.map((each) => [each.key, each.symbol, each.path])).toEqual([
    ['project-1', 'reserved', '/projects/1'],
    ['project-2', 'suspended', '/projects/2'],
    ['place-1', 'place', '/livelihoods/9'],
    ['place-2', 'finished', '/livelihoods/9'],
  ])
})
it('says which are nowhere', () => {
  expect(unplaced([project(3, 'dropped', null), project(4, 'building', null)]).map((each) => each.project.id)).toEqual([
    4,
  ])
})
it('has another shape for each word', () => {
  expect(new Set(symbols.map((each) => shapes[each])).size).toBe(symbols.length)
})
