import { describe, expect, it } from 'vitest'
import { aligned, byClass, moved, signed, sourceOf, type Result } from './ranking'
import { namesOf } from './scheme'

const source =
  'title = "考核"\n[classes.economy]\nname = "经济部门"\nenglish = "Economic"\n[lines.reporting]\nname = "按时报送"\n[appeals]\nname = "x"\n'

describe('a scheme', () => {
  it('has names for classes and lines', () => {
    const names = namesOf(source)
    expect(names.classes).toEqual({ economy: { zh: '经济部门', en: 'Economic' } })
    expect(names.lines.reporting).toEqual({ zh: '按时报送', en: 'reporting' })
    expect(names.grades).toEqual({})
  })
})

const result = (organisation: number, place: number, total: string, group = 'economy') =>
  ({ organisation, place, total, class: group }) as Result

describe('a ranking', () => {
  it('is by class, those without a place apart', () => {
    const groups = byClass([result(1, 2, '80'), result(2, 1, '90'), result(3, 0, '0'), result(4, 1, '70', 'towns')])
    expect(groups.map((each) => [each.name, each.placed.map((row) => row.organisation), each.apart.length])).toEqual([
      ['economy', [2, 1], 1],
      ['towns', [4], 0],
    ])
  })
  it('has points that stand under each other', () => {
    const points = (total: string) => ({ ...result(1, 1, total), base_points: total, gap: '0' })
    const text = aligned([points('99.98'), points('100'), points('81.3')])
    expect(['99.98', '100', '81.3', '-1'].map(text)).toEqual(['99.98', '100.00', '81.30', '-1.00'])
    expect(aligned([points('100')])('98')).toBe('98')
  })
  it('says what a supposition moves', () => {
    const rows = moved(
      [result(1, 2, '80'), result(2, 1, '90'), result(3, 0, '0')],
      [result(1, 1, '90.1'), result(2, 2, '90'), result(3, 0, '0')],
    )
    expect(rows.map((each) => [each.unit, each.places, each.points])).toEqual([
      [1, 1, 10.1],
      [2, -1, 0],
    ])
    expect([signed(2), signed(-1.5), signed(0)]).toEqual(['+2', '−1.5', ''])
  })
  it('knows its records', () => {
    expect(sourceOf('reports: report 20,50')).toEqual({ name: 'reports', records: [{ kind: 'report', ids: '20,50' }] })
  })
})
