// Which report of the shown ones is current, which are marked.
import { computed, ref, watch, type Ref } from 'vue'
import type { Report } from './board'

export function useMarked(shown: Ref<Report[]>) {
  const current = ref<number | null>(null)
  const marked = ref(new Set<number>())
  const report = computed(() => shown.value.find((each) => each.id === current.value))
  /** What a key works on: the marked ones, else the current one. */
  const chosen = computed(() => {
    const some = shown.value.filter((each) => marked.value.has(each.id!))
    return some.length ? some : report.value ? [report.value] : []
  })
  const place = computed(() => shown.value.findIndex((each) => each.id === current.value))

  function move(by: number) {
    if (!shown.value.length) return
    const next = place.value < 0 ? 0 : Math.min(shown.value.length - 1, Math.max(0, place.value + by))
    current.value = shown.value[next].id
  }
  function mark(id: number | null) {
    if (id === null) return
    const next = new Set(marked.value)
    if (!next.delete(id)) next.add(id)
    marked.value = next
  }
  function markAll() {
    const every = shown.value.every((each) => marked.value.has(each.id!))
    marked.value = every ? new Set() : new Set(shown.value.map((each) => each.id!))
  }
  // What has gone out of sight is neither marked nor current; its neighbour is.
  watch(shown, (now, was) => {
    const there = new Set(now.map((each) => each.id!))
    marked.value = new Set([...marked.value].filter((id) => there.has(id)))
    if (current.value === null || there.has(current.value)) return
    const at = was.findIndex((each) => each.id === current.value)
    current.value = (now[Math.min(at, now.length - 1)]?.id as number | undefined) ?? null
  })
  return { current, marked, report, chosen, move, mark, markAll }
}
