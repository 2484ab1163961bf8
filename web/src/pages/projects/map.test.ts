import { describe, expect, it } from 'vitest'
import { at, degreesOf, graticule, legible, moved, scaleOf, viewOf, zoomed } from './map'

const sheet = { width: 800, height: 500 }
const west = { longitude: 115.44, latitude: 35.08 }
const east = { longitude: 115.56, latitude: 35.17 }

describe('a map', () => {
  it('begins with all that is on it', () => {
    const view = viewOf([west, east], sheet)!
    for (const place of [west, east]) {
      const { x, y } = at(place, view, sheet)
      expect(x > 0 && x < sheet.width && y > 0 && y < sheet.height).toBe(true)
    }
    expect(at(west, view, sheet).x).toBeLessThan(at(east, view, sheet).x)
    expect(at(west, view, sheet).y).toBeGreaterThan(at(east, view, sheet).y) // north is up
    expect(viewOf([], sheet)).toBeNull()
    expect(viewOf([west], sheet)!.width).toBeGreaterThan(1) // a single place is no point-sized map
  })
  it('keeps distances', () => {
    // A minute of latitude is a nautical mile.
    const view = { ...west, width: 8 }
    const north = at({ ...west, latitude: west.latitude + 1 / 60 }, view, sheet)
    expect(Math.abs(sheet.height / 2 - north.y)).toBeCloseTo(185.5, 0)
  })
  it('goes nearer, no nearer than half a kilometre, and aside', () => {
    const view = { ...west, width: 8 }
    expect(zoomed(view, 2).width).toBe(4)
    expect(zoomed(view, 1000).width).toBe(0.5)
    expect(moved(view, 0.25, 0).longitude).toBeCloseTo(115.462, 3)
    expect(moved(view, 0, -0.25).latitude).toBeLessThan(view.latitude)
  })
  it('has round lines and a round scale', () => {
    const view = viewOf([west, east], sheet)!
    const lines = graticule(view, sheet)
    expect(lines.meridians.map((each) => each.label)).toEqual(['115°25′E', '115°30′E', '115°35′E'])
    expect(lines.parallels.length).toBeGreaterThan(1)
    expect(scaleOf({ ...west, width: 18 }, sheet).metres).toBe(2000)
    expect(scaleOf({ ...west, width: 18 }, sheet).pixels).toBeCloseTo(88.9, 1)
    expect(scaleOf({ ...west, width: 0.5 }, sheet).metres).toBe(100)
  })
  it('has fewer lines where their labels would touch', () => {
    const narrow = { width: 300, height: 300 }
    expect(graticule(viewOf([west, east], narrow)!, narrow).meridians.length).toBeLessThan(3)
  })
  it('writes each name where it is on the sheet and over no other', () => {
    const name = (x: number, y: number) => ({ x, y, width: 100 })
    expect(legible([name(100, 50), name(150, 55), name(760, 50), name(100, 52), name(50, 120)], 18, sheet)).toEqual([
      'right',
      null,
      'left',
      'left',
      'right',
    ])
  })
  it('writes degrees', () => {
    expect(degreesOf(115 * 3600 + 90, ['E', 'W'])).toBe('115°01′30″E')
    expect(degreesOf(-3600, ['N', 'S'])).toBe('1°00′S')
  })
})
