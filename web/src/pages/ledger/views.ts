// Views a reader has given a name, and the layout as it was left: kept in this browser.
import { ref, watch, type Ref } from 'vue'
import { emptyLayout, readLayout, type Layout } from '@/parts/grid/columns'
import { isFiltering } from '@/parts/grid/lines'

export interface View {
  name: string
  layout: Layout
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** What nobody has changed yet: the columns that not everybody needs are hidden. */
export function usualLayout(): Layout {
  return { ...emptyLayout(), hidden: ['originalDue', 'originalGoal', 'number', 'kind', 'cooperating'] }
}

/** Whether they show the same; a filter that asks for nothing is none. */
export function sameLayout(one: Layout, other: Layout): boolean {
  const said = ({ order, widths, hidden, filters, sort, group }: Layout) =>
    JSON.stringify([
      order,
      Object.entries(widths).sort(),
      [...hidden].sort(),
      Object.entries(filters)
        .filter(([, filter]) => isFiltering(filter))
        .sort()
        .map(([key, { words, among }]) => [key, words?.trim() ?? '', among ?? []]),
      sort,
      group,
    ])
  return said(one) === said(other)
}

export function useViews(keys: readonly string[], place = 'bihuan.ledger') {
  const kept = read(`${place}.layout`)
  const layout = ref(kept ? readLayout(kept, keys) : usualLayout()) as Ref<Layout>
  const stored = read(`${place}.views`)
  const views = ref<View[]>(
    (Array.isArray(stored) ? stored : []).map((each: Partial<View>) => ({
      name: String(each?.name ?? ''),
      layout: readLayout(each?.layout, keys),
    })),
  )
  watch(layout, (value) => localStorage.setItem(`${place}.layout`, JSON.stringify(value)), { deep: true })
  watch(views, (value) => localStorage.setItem(`${place}.views`, JSON.stringify(value)), { deep: true })

  function save(name: string) {
    views.value = [...views.value.filter((each) => each.name !== name), { name, layout: copyOf(layout.value) }]
  }
  function choose(name: string) {
    const view = views.value.find((each) => each.name === name)
    layout.value = view ? copyOf(view.layout) : usualLayout()
  }
  function drop(name: string) {
    views.value = views.value.filter((each) => each.name !== name)
  }
  return { layout, views, save, choose, drop }
}

function copyOf(layout: Layout): Layout {
  return JSON.parse(JSON.stringify(layout)) as Layout
}
