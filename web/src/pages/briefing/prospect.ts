// Where a target will end at this pace, as a drawing and in words.
import type { Schemas } from '@/api/client'

export type Prospect = Schemas['Prospect']

interface Point {
  x: number
  y: number
}
export interface Drawing {
  expected: string
  readings: string
  /** From the last reading to the end: the two ends of the band. */
  band: string
  last: Point | null
  target: number
}

const points = (list: readonly Point[]) => list.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

/** In a box of this width and height, the year from left to right. */
export function draw(prospect: Prospect, width: number, height: number): Drawing {
  const day = (on: string) => Date.parse(on)
  const { course, readings } = prospect
  const days = [...course, ...readings].map((each) => day(each.on))
  const from = Math.min(day(`${prospect.ends_on.slice(0, 4)}-01-01`), ...days)
  const to = Math.max(day(prospect.ends_on), ...days)
  const values = [...course, ...readings].map((each) => Number(each.value))
  for (const each of [prospect.low, prospect.high]) if (each) values.push(Number(each.value))
  values.push(Number(prospect.target))
  // Before the first reading the line itself tells: a state's is flat.
  const flat = course.length > 0 && course.every((each) => each.value === course[0].value)
  const adds = prospect.line ? prospect.line !== 'state' : !flat
  const low = adds ? Math.min(0, ...values) : Math.min(...values)
  const high = Math.max(...values)
  const room = (high - low || Math.abs(high) || 1) * 0.08
  const x = (on: string) => ((day(on) - from) / (to - from || 1)) * width
  const y = (value: number) => height - ((value - low + room) / (high - low + 2 * room)) * height
  const at = (each: { on: string; value: string }): Point => ({ x: x(each.on), y: y(Number(each.value)) })
  const last = readings.length ? at(readings[readings.length - 1]) : null
  const end = x(prospect.ends_on)
  const band =
    last && prospect.low && prospect.high && end > last.x
      ? [last, { x: end, y: y(Number(prospect.high.value)) }, { x: end, y: y(Number(prospect.low.value)) }]
      : []
  const begin: Point[] = adds && course.length ? [{ x: 0, y: y(0) }] : []
  return {
    expected: points([...begin, ...course.map(at)]),
    readings: points(readings.map(at)),
    band: points(band),
    last,
    target: y(Number(prospect.target)),
  }
}

/** Millionths as a percentage with one place. */
export function percent(millionths: number): string {
  return String(Math.round(millionths / 1000) / 10)
}

/** Which sentence explains the reckoning. */
export function explained(prospect: Prospect): 'none' | 'early' | 'over' | 'attained' | 'state' | 'once' | 'pace' {
  if (prospect.outlook === 'no_reading') return 'none'
  if (prospect.outlook === 'too_early') return 'early'
  const last = prospect.readings.at(-1)
  if (last && last.on >= prospect.ends_on) return 'over'
  if (prospect.outlook === 'attained') return 'attained'
  if (prospect.line === 'state') return 'state'
  return prospect.before ? 'pace' : 'once'
}
