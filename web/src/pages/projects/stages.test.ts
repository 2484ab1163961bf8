import { describe, expect, it } from 'vitest'
import { movesFrom, part, placeOf } from './stages'

const said = (stage: Parameters<typeof movesFrom>[0], from: Parameters<typeof movesFrom>[1] = 'conceived') =>
  movesFrom(stage, from).map((each) => each.to + (each.reason ? '!' : ''))

describe('movesFrom', () => {
  it('goes on by one, further with a reason, stops with a reason', () => {
    expect(said('landed')).toEqual(['started', 'building!', 'completed!', 'in_production!', 'suspended!', 'dropped!'])
    expect(said('building')).toEqual(['completed', 'in_production!', 'suspended!', 'dropped!'])
  })
  it('never stops what is finished, never goes back', () => {
    expect(said('completed')).toEqual(['in_production'])
    expect(said('in_production')).toEqual([])
    expect(said('dropped')).toEqual([])
  })
  it('goes on where it stopped', () => {
    expect(said('suspended', 'started')).toEqual(['started', 'dropped!'])
  })
})
it('knows how far a project came', () => {
  expect(placeOf({ stage: 'suspended', suspended_from: 'landed' })).toBe(3)
  expect(placeOf({ stage: 'dropped', suspended_from: 'conceived' })).toBe(-1)
  expect(part('30', '60')).toBe(0.5)
  expect(part(null, '60')).toBe(0)
  expect(part('30', null)).toBe(null)
})
