// Reading for a page: what came, what went wrong, whether it has taken long enough to say so.
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref, type WatchSource } from 'vue'
import { follow } from '@/api/events'
import { asProblem, type Problem } from '@/api/problem'

/** No word of waiting for what takes less. */
const patience = 200

interface Wanted {
  /** Read again when records of these kinds change ('item', 'report' …). */
  events?: readonly string[]
  /** Read again when one of these changes. */
  watch?: WatchSource | WatchSource[]
}

/** const { data, problem, waiting, reload } = useLoad(() => get('/{region}/overview'), { events: ['report'] }) */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, wanted: Wanted = {}) {
  const data = shallowRef<T>()
  const problem = ref<Problem | null>(null)
  const waiting = ref(false)
  let aborted = new AbortController()

  async function reload() {
    aborted.abort()
    const { signal } = (aborted = new AbortController())
    const slow = setTimeout(() => (waiting.value = !signal.aborted), patience)
    try {
      const got = await read(signal)
      if (signal.aborted) return
      data.value = got
      problem.value = null
    } catch (thrown) {
      if (!signal.aborted) problem.value = asProblem(thrown)
    } finally {
      clearTimeout(slow)
      if (!signal.aborted) waiting.value = false
    }
  }
  again(wanted, () => void reload())
  onScopeDispose(() => aborted.abort())
  const begun = reload()
  return { data, problem: problem as Ref<Problem | null>, waiting, reload, begun }
}

interface Page<T> {
  items: T[]
  next?: string | null
}

/** A list page by page: rows, more(), and whether there are more. */
export function usePages<T>(
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  wanted: Wanted = {},
) {
  const rows = shallowRef<T[]>([])
  const next = ref<string | null | undefined>()
  const loaded = ref(false)
  const first = useLoad(async (signal) => {
    const page = await read(undefined, signal)
    rows.value = page.items
    next.value = page.next
    loaded.value = true
    return page
  }, wanted)
  const fetching = ref(false)

  async function more() {
    if (!next.value || fetching.value) return
    fetching.value = true
    try {
      const page = await read(next.value, new AbortController().signal)
      rows.value = [...rows.value, ...page.items]
      next.value = page.next
    } catch (thrown) {
      first.problem.value = asProblem(thrown)
    } finally {
      fetching.value = false
    }
  }
  const hasMore = computed(() => Boolean(next.value))
  return { rows, more, hasMore, loaded, fetching, problem: first.problem, waiting: first.waiting, reload: first.reload }
}

export type Pages<T> = ReturnType<typeof usePages<T>>

/** Doing something once at a time: `const { run, busy, problem } = useAction(() => post(…))`; run() says whether it worked. */
export function useAction<A extends unknown[], T>(act: (...values: A) => Promise<T>) {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  async function run(...values: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    try {
      await act(...values)
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  return { run, busy, problem: problem as Ref<Problem | null> }
}

function again(wanted: Wanted, reload: () => void) {
  if (wanted.watch) watch(wanted.watch, reload)
  if (!wanted.events) return
  // Hints come in bursts: read once behind them.
  let soon: ReturnType<typeof setTimeout> | undefined
  const leave = follow(wanted.events, () => {
    clearTimeout(soon)
    soon = setTimeout(reload, 300)
  })
  onScopeDispose(() => {
    clearTimeout(soon)
    leave()
  })
}
