import { expect, it } from 'vitest'
import { countsOf, sourcesOf, type Outcome } from './outcomes'

it('counts every verdict', () => {
  const outcomes = [{ verdict: 'met' }, { verdict: 'missed' }, { verdict: 'met' }] as Outcome[]
  expect(countsOf(outcomes)).toEqual({ all: 3, met: 2, missed: 1, unreported: 0, changed: 0, dropped: 0 })
})
it('names its sources', () => {
  expect(sourcesOf({ sources: ['document 3', 'report 137'] } as Outcome)).toEqual([
    { kind: 'document', id: '3' },
    { kind: 'report', id: '137' },
  ])
})
