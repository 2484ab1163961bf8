// What stands on the map: projects by the group of their stage, places of livelihood items. A shape for each, beside its word.
import type { Schemas } from '@/api/client'
import { groups, groupOf } from './echelon'
import type { Place } from './map'
import type { KeyProject } from './projects'

export const symbols = [...groups, 'suspended', 'place', 'finished'] as const
export type Symbol = (typeof symbols)[number]

/** Drawn around 0, 0. */
export const shapes: Record<Symbol, string> = {
  conceived: 'M0 -8 L8 0 L0 8 L-8 0 Z',
  reserved: 'M0 -8 L8 6.5 L-8 6.5 Z',
  started: 'M-6.5 -6.5 H6.5 V6.5 H-6.5 Z',
  completed: 'M-7.5 0 A7.5 7.5 0 1 0 7.5 0 A7.5 7.5 0 1 0 -7.5 0 Z',
  suspended: 'M-6.5 -7 H-1.5 V7 H-6.5 Z M1.5 -7 H6.5 V7 H1.5 Z',
  place: 'M-2.5 -8 H2.5 V-2.5 H8 V2.5 H2.5 V8 H-2.5 V2.5 H-8 V-2.5 H-2.5 Z',
  finished: 'M0 -8.5 L2.4 -2.9 L8.3 -2.6 L3.7 1.2 L5.2 7 L0 3.7 L-5.2 7 L-3.7 1.2 L-8.3 -2.6 L-2.4 -2.9 Z',
}

export interface Point extends Place {
  key: string
  symbol: Symbol
  title: string
  /** Its page. */
  path: string
  stage?: KeyProject['project']['stage']
}

const placed = (each: { longitude: string | null; latitude: string | null }): Place | null =>
  each.longitude && each.latitude ? { longitude: Number(each.longitude), latitude: Number(each.latitude) } : null

export function pointsOf(projects: readonly KeyProject[], livelihoods: readonly Schemas['LivelihoodRow'][]): Point[] {
  const ofProjects = projects.flatMap(({ item, project }): Point[] => {
    const place = placed(project)
    const group = groupOf(project)
    if (!place || !group) return []
    const symbol = project.stage === 'suspended' ? 'suspended' : group
    const path = `/projects/${project.id}`
    return [{ ...place, key: `project-${project.id}`, symbol, title: item.title, path, stage: project.stage }]
  })
  const ofPlaces = livelihoods.flatMap((row) =>
    row.places.flatMap((each): Point[] => {
      const place = each.withdrawn ? null : placed(each)
      const symbol = each.finished_on ? 'finished' : 'place'
      const path = `/livelihoods/${row.item.id}`
      return place ? [{ ...place, key: `place-${each.id}`, symbol, title: each.name, path }] : []
    }),
  )
  return [...ofProjects, ...ofPlaces]
}

/** Those that could be on the map and are not: nobody has said where they are. */
export const unplaced = (projects: readonly KeyProject[]): KeyProject[] =>
  projects.filter((each) => each.project.stage !== 'dropped' && !placed(each.project))
