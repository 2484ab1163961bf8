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

const subjects: Partial<Record<Point['point_kind'], string>> = {
  red: 'item',
  problem: 'problem',
  order: 'supervision_order',
  whistle: 'whistle',
}
/** The record that a point is about, where it is one. */
export function subjectOf(point: Point): { kind: string; id: number } | undefined {
  const kind = subjects[point.point_kind]
  return kind && point.subject ? { kind, id: point.subject } : undefined
}

/** What a resolution asks of the server: its words alone, a task, or an order. */
export function resolutionOf(values: Record<string, unknown>): Record<string, unknown> {
  const { becomes, text, lead, due } = values
  if (becomes === 'task') return { text, lead, due }
  if (becomes === 'order') return { text, lead, due, order: true }
  return { text }
}
