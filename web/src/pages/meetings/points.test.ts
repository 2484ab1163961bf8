import { expect, it } from 'vitest'
import { byKind, subjectOf, resolutionOf, type Point } from './points'

const point = (ordinal: number, point_kind: Point['point_kind'], withdrawn = false) =>
  ({ ordinal, point_kind, withdrawn, subject: ordinal }) as Point

it('groups an agenda by what brought a point there', () => {
  const points = [point(3, 'order'), point(2, 'red'), point(1, 'red'), point(4, 'problem', true)]
  expect(byKind(points, false).map((group) => [group.kind, group.points.map((each) => each.ordinal)])).toEqual([
    ['red', [1, 2]],
    ['order', [3]],
  ])
  expect(byKind(points, true).map((group) => group.kind)).toEqual(['red', 'problem', 'order'])
})
it('leads to what a point is about', () => {
  expect(subjectOf(point(7, 'problem'))).toEqual({ kind: 'problem', id: 7 })
  expect(subjectOf(point(7, 'silence'))).toBeUndefined()
  expect(subjectOf(point(0, 'red'))).toBeUndefined()
})
it('asks for a task or an order only where one is wanted', () => {
  const values = { becomes: 'words', text: 'a', lead: [3], due: '2025-07-31' }
  expect(resolutionOf(values)).toEqual({ text: 'a' })
  expect(resolutionOf({ ...values, becomes: 'task' })).toEqual({ text: 'a', lead: [3], due: '2025-07-31' })
  expect(resolutionOf({ ...values, becomes: 'order' })).toHaveProperty('order', true)
})
