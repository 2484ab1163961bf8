// What units, posts and items are called: records name them by number alone. Units and posts are read once and again when one
// changes; items as they are asked for.
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { all, get, type Schemas } from '@/api/client'
import { follow } from '@/api/events'
import type { Choice } from '@/parts/choices'
import { useSession } from './session'

type Organisation = Schemas['Organisation']
type Post = Schemas['Post']
/** Beyond so many unknown items, reading the whole list costs less. */
const few = 24

export const useNames = defineStore('names', () => {
  const session = useSession()
  const organisations = shallowRef(new Map<number, Organisation>())
  const posts = shallowRef(new Map<number, Post>())
  const items = shallowRef(new Map<number, string>())
  const sought = new Set<number>()
  let asked: Promise<unknown> | undefined

  async function readOrganisations() {
    const rows = await all((cursor) => get('/{region}/organisations', { query: { limit: 200, cursor } }))
    organisations.value = new Map(rows.map((each) => [each.id!, each]))
  }
  async function readPosts() {
    const rows = await all((cursor) => get('/{region}/posts', { query: { limit: 200, cursor } }))
    posts.value = new Map(rows.map((each) => [each.id!, each]))
  }
  /** Names that can't be had are no reason to disturb: the number is shown instead. */
  function load(): Promise<unknown> {
    asked ??= Promise.allSettled([readOrganisations(), readPosts()])
    return asked
  }
  function forget() {
    asked = undefined
    organisations.value = new Map()
    posts.value = new Map()
    items.value = new Map()
    sought.clear()
  }
  watch(() => session.region, forget)
  follow(['organisation', 'post'], () => {
    if (asked) asked = Promise.allSettled([readOrganisations(), readPosts()])
  })

  /** Reads the titles of these items, where they are not known yet. */
  async function needItems(ids: Iterable<number | null | undefined>) {
    const unknown = [...new Set(ids)].filter((id): id is number => Boolean(id) && !sought.has(id as number))
    if (!unknown.length) return
    unknown.forEach((id) => sought.add(id))
    const found: { id: number | null; title: string }[] =
      unknown.length > few
        ? await all((cursor) => get('/{region}/items', { query: { limit: 200, cursor, fields: 'id,title' } })).catch(
            () => [],
          )
        : (await Promise.allSettled(unknown.map((item) => get('/{region}/items/{item}', { path: { item } })))).flatMap(
            (each) => (each.status === 'fulfilled' ? [each.value] : []),
          )
    keep(found)
  }
  function keep(found: { id: number | null; title: string }[]) {
    items.value = new Map([...items.value, ...found.map((each) => [each.id!, each.title] as const)])
    found.forEach((each) => sought.add(each.id!))
  }
  /** For a choice among the items of a year. */
  async function needYear(year: number) {
    const query = { year, limit: 200, fields: 'id,title' }
    keep(await all((cursor) => get('/{region}/items', { query: { ...query, cursor } })).catch(() => []))
  }

  const named = (id: number | null | undefined, known: string | undefined) => (id ? (known ?? `#${id}`) : '')
  const organisation = (id: number | null | undefined) => named(id, organisations.value.get(id ?? 0)?.name)
  const post = (id: number | null | undefined) => named(id, posts.value.get(id ?? 0)?.title)
  const item = (id: number | null | undefined) => named(id, items.value.get(id ?? 0))
  /** Units that can be charged with something. */
  const units = computed<Choice[]>(() =>
    [...organisations.value.values()]
      .filter((each) => !each.closed_on)
      .map((each) => ({ value: each.id!, label: each.name, also: each.aliases.join(' ') })),
  )
  const leaders = computed<Choice[]>(() =>
    [...posts.value.values()]
      .filter((each) => each.role === 'leader' && !each.closed_on)
      .map((each) => ({ value: each.id!, label: each.title })),
  )
  const itemChoices = computed<Choice[]>(() => [...items.value].map(([value, label]) => ({ value, label })))
  /** Whether the reader acts for this unit: the supervision office for every one. */
  function actsFor(...units: (number | null | undefined)[]): boolean {
    if (session.role === 'supervisor') return true
    const own = posts.value.get(session.session?.post.id ?? 0)?.organisation
    return Boolean(own) && units.includes(own)
  }
  return {
    load,
    needItems,
    needYear,
    itemChoices,
    actsFor,
    organisation,
    post,
    item,
    units,
    leaders,
    organisations,
    posts,
  }
})
