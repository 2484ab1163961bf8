// What a person decides of a document's findings: one call of the API each, what came back put in its place.
import { computed, ref, shallowRef } from 'vue'
import { all, get, post, type Schemas } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { confirm as agreed } from '@/parts/confirm'
import { useLoad } from '@/parts/loading'
import { sentenceOf } from '@/parts/sentence'
import { toast } from '@/parts/toasts'
import { i18n } from '@/words'
import { doubtsOf, isDecided, type Doubt, type Finding, type NamedUnit } from './doubts'

export type Decided = Schemas['Decided']
/** What correct_finding takes; left out is as it was read. */
export interface Correction {
  category?: Finding['category']
  title?: string
  indicator?: string
  goal?: string
  lead?: string[]
  responsible?: string[]
  cooperating?: string[]
  due?: string
}
export interface KnownItem {
  id: number
  title: string
}

export function useAdopting(document: number) {
  const { t } = i18n.global
  const findings = shallowRef<Finding[]>([])
  const units = shallowRef(new Map<string, NamedUnit>())
  const items = shallowRef<KnownItem[]>([])
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  /** The findings that the problem is of. */
  const troubled = ref<number[]>([])

  const page = useLoad(
    async (signal) => {
      const [source, rows, named] = await Promise.all([
        get('/{region}/documents/{document}', { path: { document }, signal }),
        all((cursor) => get('/{region}/findings', { query: { document, limit: 200, cursor }, signal })),
        get('/{region}/documents/{document}/units', { path: { document }, signal }),
      ])
      const known = await all((cursor) =>
        get('/{region}/items', { query: { year: source.year, limit: 200, cursor, fields: 'id,title,state' }, signal }),
      )
      findings.value = rows.sort((a, b) => a.ordinal - b.ordinal)
      units.value = new Map(named.map((each) => [each.name, each]))
      items.value = known
        .filter((each) => each.state !== 'dropped' && each.state !== 'merged')
        .map((each) => ({ id: each.id!, title: each.title }))
      return source
    },
    { events: ['finding', 'item', 'organisation'] },
  )

  const doubts = computed(() => {
    const found = new Map<number, Doubt[]>()
    for (const each of findings.value) found.set(each.ordinal, doubtsOf(each, units.value, items.value))
    return found
  })
  /** Nothing that stands against confirming it. */
  const isClear = (finding: Finding) => finding.state === 'found' && !doubts.value.get(finding.ordinal)?.length
  const titleOf = (item: number | null) =>
    item === null ? '' : (items.value.find((each) => each.id === item)?.title ?? `#${item}`)

  function put(decided: Decided) {
    const changed = new Map(decided.findings.map((each) => [each.ordinal, each]))
    findings.value = findings.value.map((each) => changed.get(each.ordinal) ?? each)
    const dropped = new Set(decided.items.filter((each) => each.state === 'dropped').map((each) => each.id))
    if (dropped.size) items.value = items.value.filter((each) => !dropped.has(each.id))
    const known = new Set(items.value.map((each) => each.id))
    const added = decided.items.filter((each) => !known.has(each.id!) && !dropped.has(each.id))
    if (added.length) items.value = [...items.value, ...added.map((each) => ({ id: each.id!, title: each.title }))]
    if (decided.registered.length)
      toast(
        t('documents.registered', { names: decided.registered.map((each) => each.name).join(t('documents.pause')) }),
      )
  }

  /** Asks once more where units are unknown: to register them is a decision of its own. */
  async function decide(ordinals: number[], act: (registering: boolean) => Promise<Decided>): Promise<boolean> {
    if (busy.value || !ordinals.length) return false
    busy.value = true
    problem.value = null
    try {
      put(await act(false))
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      troubled.value = ordinals
    } finally {
      busy.value = false
    }
    if (problem.value.kind !== 'unknown_organisation') return false
    const said = sentenceOf(problem.value)
    if (!(await agreed({ title: t('documents.registerTitle'), text: said, action: t('documents.registerDo') })))
      return false
    return decide(ordinals, () => act(true))
  }

  const path = { document }
  const confirm = (ordinals: number[]) =>
    decide(ordinals, (register_units) =>
      post('/{region}/documents/{document}/confirm', { path, body: { findings: ordinals, register_units } }),
    )
  const correct = (finding: number, correction: Correction) =>
    decide([finding], (register_units) =>
      post('/{region}/documents/{document}/findings/{finding}/correct', {
        path: { document, finding },
        body: { ...correction, register_units },
      }),
    )
  const merge = (ordinals: number[], into: number) =>
    decide(ordinals, () => post('/{region}/documents/{document}/merge', { path, body: { findings: ordinals, into } }))
  const reject = (ordinals: number[], reason: string) =>
    decide(ordinals, () =>
      post('/{region}/documents/{document}/reject', { path, body: { findings: ordinals, reason } }),
    )
  const undo = (ordinals: number[]) =>
    decide(ordinals, () => post('/{region}/documents/{document}/undo', { path, body: { findings: ordinals } }))

  return {
    source: page.data,
    loading: page,
    findings,
    units,
    items,
    doubts,
    isClear,
    titleOf,
    busy,
    problem,
    troubled,
    confirm,
    correct,
    merge,
    reject,
    undo,
    isDecided,
  }
}
export type Adopting = ReturnType<typeof useAdopting>
