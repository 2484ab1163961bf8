// Where a project may go from where it is, as cycle/projects/README.md has it; the server decides.
import type { Schemas } from '@/api/client'

export type Stage = Schemas['Project']['stage']
export interface Move {
  to: Stage
  /** Must say why: a stage is left out, or the project stops. */
  reason: boolean
}

export const path = [
  'conceived',
  'reserved',
  'signed_up',
  'landed',
  'started',
  'building',
  'completed',
  'in_production',
] as const satisfies readonly Stage[]
export const stages: readonly Stage[] = [...path, 'suspended', 'dropped']

export function movesFrom(stage: Stage, suspendedFrom: Stage): Move[] {
  if (stage === 'suspended')
    return [
      { to: suspendedFrom, reason: false },
      { to: 'dropped', reason: true },
    ]
  const at = path.indexOf(stage as (typeof path)[number])
  if (at < 0) return []
  const onward = path.slice(at + 1).map((to, place) => ({ to, reason: place > 0 }))
  const stops: Move[] =
    stage === 'completed' || stage === 'in_production'
      ? []
      : [
          { to: 'suspended', reason: true },
          { to: 'dropped', reason: true },
        ]
  return [...onward, ...stops]
}

/** How far along the path, also of one that stopped on it; -1: left it. */
export function placeOf(project: { stage: Stage; suspended_from: Stage }): number {
  const stage = project.stage === 'suspended' ? project.suspended_from : project.stage
  return path.indexOf(stage as (typeof path)[number])
}

/** What part of the plan is done, 0 and more; nothing where there is no plan. */
export function part(done: string | null, planned: string | null): number | null {
  const [a, b] = [Number(done ?? 0), Number(planned ?? 0)]
  return b > 0 ? a / b : null
}
