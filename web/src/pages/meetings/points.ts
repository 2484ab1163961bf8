// A meeting's agenda as it is read out: by what brought a point there, in the order of their numbers.
import type { Schemas } from '@/api/client'

export type Point = Schemas['AgendaPoint']
export const kinds = ['red', 'silence', 'problem', 'order', 'whistle', 'other'] as const

export function byKind(points: readonly Point[], withdrawn: boolean): { kind: Point['point_kind']; points: Point[] }[] {
  return kinds
    .map((kind) => ({
      kind,
      points: points
        .filter((each) => each.point_kind === kind && (withdrawn || !each.withdrawn))
        .sort((a, b) => a.ordinal - b.ordinal),
    }))
    .filter((group) => group.points.length > 0)
}

/** Where the subject of a point has a page of its own. */
export function pageOf(point: Point): string | undefined {
  if (!point.subject) return undefined
  const pages: Partial<Record<Point['point_kind'], string>> = {
    red: `/ledger/${point.subject}`,
    problem: `/problems/${point.subject}`,
    order: `/orders/${point.subject}`,
    whistle: `/whistles/${point.subject}`,
  }
  return pages[point.point_kind]
}

/** What a resolution asks of the server: its words alone, a task, or an order. */
export function resolutionOf(values: Record<string, unknown>): Record<string, unknown> {
  const { becomes, text, lead, due } = values
  if (becomes === 'task') return { text, lead, due }
  if (becomes === 'order') return { text, lead, due, order: true }
  return { text }
}
