// The projects with their items (which have their titles, units and years) and what each still lacks.
import { computed } from 'vue'
import { all, get, type Schemas } from '@/api/client'
import { useLoad } from '@/parts/loading'
import { useNames } from '@/stores/names'
import { useSession } from '@/stores/session'

export type Project = Schemas['Project']
export type Lack = Schemas['Lack']
export interface KeyProject {
  item: Schemas['Item']
  project: Project
  lacks: Lack[]
}

export const isOpen = (lack: Lack) => lack.solved_on === null

export function useProjects() {
  return useLoad(
    async (signal): Promise<KeyProject[]> => {
      const [projects, items, lacks] = await Promise.all([
        all((cursor) => get('/{region}/projects', { query: { limit: 200, cursor }, signal })),
        all((cursor) => get('/{region}/items', { query: { item_kind: 'project', limit: 200, cursor }, signal })),
        all((cursor) => get('/{region}/lacks', { query: { limit: 200, cursor }, signal })),
      ])
      const byId = new Map(items.map((each) => [each.id, each]))
      return projects.flatMap((project) => {
        const item = byId.get(project.id)
        return item ? [{ item, project, lacks: lacks.filter((each) => each.project === project.id) }] : []
      })
    },
    { events: ['project', 'item', 'lack'] },
  )
}

/** What this post may do with a project: the office all, a unit with those it leads or is to help. */
export function useProjectRights() {
  const session = useSession()
  const names = useNames()
  void names.load()
  const unit = computed(() => names.posts.get(session.session?.post.id ?? 0)?.organisation ?? null)
  const isOffice = computed(() => session.role === 'supervisor')
  const runs = (each: Pick<KeyProject, 'item'>) =>
    isOffice.value || (session.may('move_project') && unit.value !== null && each.item.leads.includes(unit.value))
  const solves = (lack: Lack) =>
    isOpen(lack) && (isOffice.value || (session.may('solve_lack') && unit.value !== null && lack.solver === unit.value))
  return { isOffice, runs, solves }
}
