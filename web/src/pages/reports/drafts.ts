// Drafts save by themselves: at once in this browser, a moment later with the server, and when the network is back where there
// was none. One place for all of them, so that the list says what waits.
import { defineStore } from 'pinia'
import { computed, reactive, watch } from 'vue'
import { get, post } from '@/api/client'
import { asProblem, Problem } from '@/api/problem'
import { useSession } from '@/stores/session'
import { boxesOf, meet, same, type Boxes, type Kept, type Report } from './draft'

/** Typing is over when nothing came for so long. */
const pause = 1200
/** A network that is back is not always told: tried again so often. */
const again = 20_000

export type Saving = 'saved' | 'typing' | 'sending' | 'waiting' | 'conflict' | 'refused'

export interface Desk {
  report: Report
  boxes: Boxes
  saving: Saving
  /** When the server last took it. */
  savedAt: string
  problem: Problem | null
  submit: boolean
}

export const useDrafts = defineStore('drafts', () => {
  const session = useSession()
  const desks = reactive(new Map<number, Desk>())
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const running = new Set<number>()
  const keyOf = (report: number) => `bihuan.draft.${session.region}.${session.session?.post.id ?? 0}.${report}`

  function keep(desk: Desk, base?: Kept) {
    const kept: Kept = {
      report: desk.report.id!,
      version: base?.version ?? desk.report.version,
      base: base?.base ?? boxesOf(desk.report),
      boxes: { ...desk.boxes },
      at: new Date().toISOString(),
      submit: desk.submit,
    }
    localStorage.setItem(keyOf(kept.report), JSON.stringify(kept))
  }
  function keptOf(report: number): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(keyOf(report)) ?? 'null') as Kept | null
    } catch {
      return null
    }
  }
  const drop = (report: number) => localStorage.removeItem(keyOf(report))
  /** Numbers of reports with something kept in this browser for this post. */
  function allKept(): number[] {
    const before = keyOf(0).slice(0, -1)
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(before))
      .map((key) => Number(key.slice(before.length)))
  }

  /** The report on the desk, with what was written here and not sent. */
  function take(report: Report): Desk {
    const id = report.id!
    const before = desks.get(id)
    const kept = keptOf(id)
    const desk: Desk = reactive({
      report,
      boxes: kept ? { ...kept.boxes } : boxesOf(report),
      saving: 'saved',
      savedAt: before?.savedAt ?? '',
      problem: null,
      submit: kept?.submit ?? false,
    })
    desks.set(id, desk)
    if (!kept) return desk
    const met = meet(kept, report)
    if (met === 'send') {
      desk.saving = 'waiting'
      void send(id)
    } else if (met === 'conflict') desk.saving = 'conflict'
    else {
      drop(id)
      if (met === 'closed') desk.boxes = boxesOf(report)
    }
    return desk
  }

  function typed(id: number) {
    const desk = desks.get(id)
    if (!desk || desk.saving === 'conflict') return
    if (same(desk.boxes, boxesOf(desk.report)) && !keptOf(id)) return
    keep(desk)
    desk.saving = 'typing'
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => void send(id), pause),
    )
  }

  /** Hands what is written to the server; submits it where that was asked for. */
  async function send(id: number): Promise<boolean> {
    const desk = desks.get(id)
    if (!desk || running.has(id) || desk.saving === 'conflict') return false
    clearTimeout(timers.get(id))
    running.add(id)
    desk.saving = 'sending'
    desk.problem = null
    const boxes = { ...desk.boxes }
    const wanted = desk.submit
    try {
      if (wanted) {
        const sent = await post('/{region}/reports/{report}/submit', { path: { report: id }, body: boxes })
        desk.report = sent.report
        desk.submit = false
      } else if (!same(boxes, boxesOf(desk.report)))
        desk.report = await post('/{region}/reports/{report}/draft', {
          path: { report: id },
          body: boxes,
          version: desk.report.version,
        })
      desk.savedAt = new Date().toISOString()
      if (same(boxes, desk.boxes) || wanted) {
        drop(id)
        desk.saving = 'saved'
      } else {
        keep(desk)
        desk.saving = 'typing'
        timers.set(
          id,
          setTimeout(() => void send(id), pause),
        )
      }
      return true
    } catch (thrown) {
      await failed(id, desk, asProblem(thrown))
      return false
    } finally {
      running.delete(id)
    }
  }

  async function failed(id: number, desk: Desk, problem: Problem) {
    if (problem.kind === 'conflict' || problem.kind === 'wrong_state') return reconcile(id, desk, problem)
    desk.problem = problem
    if (desk.submit && problem.kind !== 'offline') {
      // The checks, or a round that is closed: it stays a draft.
      desk.submit = false
      keep(desk)
    }
    desk.saving = problem.kind === 'offline' || problem.status >= 500 || problem.status === 401 ? 'waiting' : 'refused'
  }

  /** Somebody changed the report meanwhile: where only its version did, go on; else both are shown. */
  async function reconcile(id: number, desk: Desk, problem: Problem) {
    try {
      const kept = keptOf(id)
      const now = await get('/{region}/reports/{report}', { path: { report: id } })
      const met = kept ? meet(kept, now) : 'nothing'
      desk.report = now
      if (met === 'send') {
        running.delete(id)
        await send(id)
      } else if (met === 'conflict') desk.saving = 'conflict'
      else {
        // Sent or closed meanwhile: said, unless it is what we sent ourselves and only its answer was lost.
        if (met === 'closed' && !same(desk.boxes, boxesOf(now))) desk.problem = problem
        drop(id)
        desk.submit = false
        desk.saving = 'saved'
      }
    } catch (thrown) {
      desk.problem = asProblem(thrown)
      desk.saving = 'waiting'
    }
  }

  /** Of two that differ, the reader says which. */
  function choose(id: number, mine: boolean) {
    const desk = desks.get(id)
    if (!desk) return
    desk.saving = 'saved'
    if (mine) {
      keep(desk)
      void send(id)
    } else {
      drop(id)
      desk.boxes = boxesOf(desk.report)
    }
  }

  /** Evidence was added, or the report read again: the version moves, what is written stays. */
  function renew(report: Report) {
    const desk = desks.get(report.id!)
    if (!desk || desk.saving === 'conflict') return
    const kept = keptOf(report.id!)
    desk.report = report
    if (kept) keep(desk)
  }

  /** All that waits in this browser, sent: when the network is back, when the list is opened. */
  async function flush() {
    if (!session.ready) return
    for (const id of allKept()) {
      const desk = desks.get(id)
      if (desk && (desk.saving === 'typing' || desk.saving === 'sending' || desk.saving === 'refused')) continue
      try {
        if (desk) await send(id)
        else take(await get('/{region}/reports/{report}', { path: { report: id } }))
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.status === 404) drop(id)
      }
    }
  }
  const waiting = computed(() => [...desks.values()].filter((desk) => desk.saving === 'waiting').length)
  const conflicts = computed(() => [...desks.values()].filter((desk) => desk.saving === 'conflict').length)

  addEventListener('online', () => void flush())
  setInterval(() => waiting.value > 0 && navigator.onLine && void flush(), again)
  watch(
    () => session.session?.post.id,
    () => desks.clear(),
  )
  return { desks, take, typed, send, choose, renew, flush, allKept, keptOf, waiting, conflicts }
})
