// The ledger's rows as the grid shows them: read page after page, so that the first are worked with while the rest comes.
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { get, type Schemas } from '@/api/client'
import { follow, type Hint } from '@/api/events'
import { asProblem, type Problem } from '@/api/problem'
import { atRest } from '@/parts/later'
import { firstRows } from './first'

export type LedgerRow = Schemas['LedgerRow']
export type Item = Schemas['Item']
const page = 200
/** So many that changed are asked for one by one; behind more, all are. */
const few = 20

export function useLedger(year: Ref<number>, mine: Ref<boolean>) {
  const rows = shallowRef<LedgerRow[]>([])
  const complete = ref(false)
  const problem = ref<Problem | null>(null)
  /** Something has changed that the rows don't show yet. */
  const stale = ref(false)
  let turn = 0

  async function load() {
    const own = ++turn
    complete.value = false
    stale.value = false
    problem.value = null
    let read: LedgerRow[] = []
    try {
      const first = firstRows(year.value, mine.value)
      for (let cursor: string | undefined, more = true; more;) {
        const got = await get('/{region}/ledger', { query: cursor ? { ...first, cursor, limit: page } : first })
        if (own !== turn) return
        // The rows before stay until the first new ones are there: no flash of nothing.
        rows.value = read = [...read, ...got.items]
        // The first are drawn before the others are asked for.
        if (!cursor) await atRest()
        if (own !== turn) return
        cursor = got.next ?? undefined
        more = cursor !== undefined
      }
      complete.value = true
    } catch (thrown) {
      if (own === turn) problem.value = asProblem(thrown)
    }
  }
  watch([year, mine], () => void load(), { immediate: true })

  /** Puts in what an action answered, or reads the row again. */
  function put(item: Item) {
    rows.value = rows.value.map((row) => (row.item.id === item.id ? { ...row, item } : row))
  }
  async function again(id: number) {
    try {
      const { row } = await get('/{region}/ledger/{item}', { path: { item: id } })
      rows.value = rows.value.map((each) => (each.item.id === id ? row : each))
    } catch (thrown) {
      asProblem(thrown)
      stale.value = true
    }
  }

  const changed = new Set<number>()
  let soon: ReturnType<typeof setTimeout> | undefined
  const known = computed(() => new Set(rows.value.map((row) => row.item.id)))
  function heard(hint: Hint) {
    // Items and standings have the same number. A new one, or what a report changes, is read when asked for.
    if ((hint.kind === 'item' || hint.kind === 'standing') && known.value.has(hint.id)) changed.add(hint.id)
    else stale.value = true
    clearTimeout(soon)
    soon = setTimeout(() => {
      if (changed.size > few) stale.value = true
      else changed.forEach((id) => void again(id))
      changed.clear()
    }, 500)
  }
  const leave = follow(['item', 'standing', 'report'], heard)
  onScopeDispose(() => {
    turn += 1
    clearTimeout(soon)
    leave()
  })
  return { rows, complete, problem: problem as Ref<Problem | null>, stale, load, put, again }
}
