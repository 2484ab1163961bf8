// A county on a sheet: degrees of CGCS2000 to kilometres around a middle, lines of the graticule, a scale. At the size of a county
// the earth is flat: an equirectangular projection at the middle's latitude is off by metres.

export interface Place {
  longitude: number
  latitude: number
}
/** What is seen: the middle, and how many kilometres wide. */
export interface View extends Place {
  width: number
}
export interface Sheet {
  /** In pixels. */
  width: number
  height: number
}

const degree = 111.32 // kilometres of latitude, and of longitude at the equator
const radians = Math.PI / 180
const narrowest = 0.5
const widest = 1000

const across = (latitude: number) => degree * Math.cos(latitude * radians)

/** The view that has all of them, with some air around. */
export function viewOf(places: readonly Place[], sheet: Sheet): View | null {
  if (!places.length) return null
  const longitudes = places.map((each) => each.longitude)
  const latitudes = places.map((each) => each.latitude)
  const longitude = (Math.min(...longitudes) + Math.max(...longitudes)) / 2
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const wide = (Math.max(...longitudes) - Math.min(...longitudes)) * across(latitude)
  const high = (Math.max(...latitudes) - Math.min(...latitudes)) * degree
  const width = Math.max(wide, (high * sheet.width) / sheet.height, 2) * 1.35
  return { longitude, latitude, width: Math.min(width, widest) }
}

/** Where a place stands on the sheet, in pixels from its left upper corner. */
export function at(place: Place, view: View, sheet: Sheet): { x: number; y: number } {
  const pixels = sheet.width / view.width
  return {
    x: sheet.width / 2 + (place.longitude - view.longitude) * across(view.latitude) * pixels,
    y: sheet.height / 2 - (place.latitude - view.latitude) * degree * pixels,
  }
}

/** Nearer by a factor above 1, farther below. */
export function zoomed(view: View, factor: number): View {
  return { ...view, width: Math.min(widest, Math.max(narrowest, view.width / factor)) }
}

/** The sheet moved under the eye by so many of its own widths, to the east and to the north. */
export function moved(view: View, east: number, north: number): View {
  return {
    ...view,
    longitude: view.longitude + (east * view.width) / across(view.latitude),
    latitude: view.latitude + (north * view.width) / degree,
  }
}

/** Steps of the graticule in seconds of arc: round numbers of degrees, minutes, seconds. */
const steps = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18000]

export interface Line {
  at: number
  label: string
}
/** `label`: how many pixels a label is wide; they don't touch each other. */
export function graticule(view: View, sheet: Sheet, label = 120): { meridians: Line[]; parallels: Line[] } {
  const wide = view.width / across(view.latitude)
  const high = ((view.width / sheet.width) * sheet.height) / degree
  const most = Math.min(6, sheet.width / label)
  const step = steps.find((each) => (wide * 3600) / each <= most) ?? steps[steps.length - 1]!
  const lines = (middle: number, span: number, sides: readonly [string, string]) => {
    const found: Line[] = []
    const first = Math.ceil(((middle - span / 2) * 3600) / step)
    const last = Math.floor(((middle + span / 2) * 3600) / step)
    for (let each = first; each <= last; ++each)
      found.push({ at: (each * step) / 3600, label: degreesOf(each * step, sides) })
    return found
  }
  return {
    meridians: lines(view.longitude, wide, ['E', 'W']),
    parallels: lines(view.latitude, high, ['N', 'S']),
  }
}

/** 115°28′E, with seconds where there are any. */
export function degreesOf(seconds: number, sides: readonly [string, string]): string {
  const whole = Math.abs(Math.round(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = whole % 60
  const minutes = Math.floor(whole / 60) % 60
  return `${Math.floor(whole / 3600)}°${two(minutes)}′${rest ? `${two(rest)}″` : ''}${sides[seconds < 0 ? 1 : 0]}`
}

interface Named {
  x: number
  y: number
  /** Of its name, with the symbol. */
  width: number
}
export type Side = 'right' | 'left' | null

/** On which side of its symbol each name is written: on the sheet and over none that is already there, or not at all. */
export function legible(points: readonly Named[], height: number, sheet: Sheet): Side[] {
  const written: { from: number; to: number; y: number }[] = []
  return points.map(({ x, y, width }) => {
    for (const side of ['right', 'left'] as const) {
      const [from, to] = side === 'right' ? [x, x + width] : [x - width, x]
      const free = written.every((other) => Math.abs(other.y - y) >= height || other.from >= to || from >= other.to)
      if (from < 0 || to > sheet.width || !free) continue
      written.push({ from, to, y })
      return side
    }
    return null
  })
}

/** A round length of at most a quarter of the sheet: in metres, and in pixels. */
export function scaleOf(view: View, sheet: Sheet): { metres: number; pixels: number } {
  const most = (view.width * 1000) / 4
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].find((each) => each * power <= most)! * power
  return { metres, pixels: (metres / 1000 / view.width) * sheet.width }
}
