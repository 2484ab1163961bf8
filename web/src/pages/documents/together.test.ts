import { describe, expect, it } from 'vitest'
import { downwards, follower } from './together'

describe('follower', () => {
  const mine = [100, 200, 400]
  const theirs = [50, 60, 500]
  it('meets where the same stands', () => {
    expect(mine.map((at) => follower(at, mine, theirs))).toEqual(theirs)
  })
  it('is between where one is between, before and behind', () => {
    expect(follower(300, mine, theirs)).toBe(280)
    expect(follower(50, mine, theirs)).toBe(25)
    expect(follower(450, mine, theirs)).toBe(550)
    expect(follower(10, [], [])).toBe(0)
    expect(follower(0, [0], [0])).toBe(0)
  })
})
it('leaves out what goes up', () => {
  expect(
    downwards([
      [10, 5],
      [20, 4],
      [30, 9],
      [30, 12],
    ]),
  ).toEqual([
    [10, 30],
    [5, 9],
  ])
})
