import { expect, it } from 'vitest'
import { draw, explained, percent, type Prospect } from './prospect'

const figure = (value: string) => ({ value, text: value })
const prospect = (changed: Partial<Prospect> = {}) =>
  ({
    target: '100',
    line: 'straight',
    outlook: 'misses',
    ends_on: '2025-12-31',
    before: '2025-03-31',
    readings: [
      { on: '2025-03-31', value: '10', text: '' },
      { on: '2025-06-30', value: '20', text: '' },
    ],
    course: [
      { on: '2025-06-30', value: '50', text: '' },
      { on: '2025-12-31', value: '100', text: '' },
    ],
    forecast: figure('40'),
    low: figure('30'),
    high: figure('40'),
    ...changed,
  }) as Prospect

it('draws the year from left to right, higher values higher', () => {
  const drawn = draw(prospect(), 100, 50)
  const expected = drawn.expected.split(' ').map((each) => each.split(',').map(Number))
  expect(expected[0][0]).toBe(0)
  expect(expected[2][0]).toBe(100)
  expect(expected[2][1]).toBeLessThan(expected[1][1])
  expect(drawn.band.split(' ')).toHaveLength(3)
  expect(drawn.last!.x).toBeCloseTo(49.5, 0)
})
it('has no band where nothing is reckoned, or the year is over', () => {
  expect(draw(prospect({ low: null, high: null }), 100, 50).band).toBe('')
  expect(draw(prospect({ readings: [{ on: '2025-12-31', value: '90', text: '' }] }), 100, 50).band).toBe('')
  expect(draw(prospect({ readings: [] }), 100, 50).last).toBeNull()
})
it('begins a line that adds up at nothing, a state’s where it is', () => {
  expect(draw(prospect({ line: null, readings: [] }), 100, 50).expected.split(' ')).toHaveLength(3)
  const course = [
    { on: '2025-06-30', value: '7', text: '' },
    { on: '2025-12-31', value: '7', text: '' },
  ]
  expect(draw(prospect({ line: null, readings: [], course }), 100, 50).expected.split(' ')).toHaveLength(2)
})
it('says how it was reckoned', () => {
  expect(explained(prospect())).toBe('pace')
  expect(explained(prospect({ before: null }))).toBe('once')
  expect(explained(prospect({ line: 'state' }))).toBe('state')
  expect(explained(prospect({ outlook: 'no_reading' }))).toBe('none')
  expect(explained(prospect({ outlook: 'too_early' }))).toBe('early')
  expect(explained(prospect({ ends_on: '2025-06-30' }))).toBe('over')
  expect(explained(prospect({ outlook: 'attained' }))).toBe('attained')
})
it('says parts as percentages', () => expect(percent(123_456)).toBe('12.3'))
