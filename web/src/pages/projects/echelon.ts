// The echelon (梯队): how many projects and how much money stand at each group of stages, as show_echelon counts them – here of
// those that are shown, so that the level's filter holds.
import type { KeyProject } from './projects'
import { placeOf } from './stages'

export const groups = ['conceived', 'reserved', 'started', 'completed'] as const
export type Group = (typeof groups)[number]

/** The group of each place on the path. */
const groupsOfPath: readonly Group[] = [
  'conceived',
  'reserved',
  'reserved',
  'reserved',
  'started',
  'started',
  'completed',
  'completed',
]

/** Of one that stopped: where it stopped. Nothing where it was dropped. */
export const groupOf = (project: Parameters<typeof placeOf>[0]): Group | undefined => groupsOfPath[placeOf(project)]

export interface Rung {
  group: Group
  projects: KeyProject[]
  suspended: number
  year_planned: number
  year_done: number
  total_planned: number
  total_done: number
}

export function rungsOf(projects: readonly KeyProject[]): Rung[] {
  return groups.map((group) => {
    const within = projects.filter((each) => groupOf(each.project) === group)
    const sum = (name: 'year_planned' | 'year_done' | 'total_planned' | 'total_done') =>
      within.reduce((total, each) => total + Number(each.project[name] ?? 0), 0)
    return {
      group,
      projects: within,
      suspended: within.filter((each) => each.project.stage === 'suspended').length,
      year_planned: sum('year_planned'),
      year_done: sum('year_done'),
      total_planned: sum('total_planned'),
      total_done: sum('total_done'),
    }
  })
}
