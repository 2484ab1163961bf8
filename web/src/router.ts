import { createRouter, createWebHistory, START_LOCATION, type RouteLocationNormalized } from 'vue-router'
import { pause } from './parts/later'
import { homeOf, rooms, sees } from './rooms'
import { usePreferences } from './stores/preferences'
import { useSession } from './stores/session'
import { useTerms } from './stores/terms'
import { loadWords } from './words'

declare module 'vue-router' {
  interface RouteMeta {
    /** Set by the router: the room a page belongs to. */
    room?: string
    /** Without sign-in. */
    open?: boolean
    /** Without the navigation around it: the sign-in page. */
    bare?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory(),
  // The first page is where the browser shows it: to ask it to go there would lay it out once more.
  scrollBehavior: (_to, from, saved) => saved ?? (from === START_LOCATION ? false : { top: 0 }),
  routes: [
    ...rooms.flatMap((room) => room.routes.map((route) => ({ ...route, meta: { ...route.meta, room: room.name } }))),
    { path: '/', name: 'home', redirect: () => homeOf(useSession().likelyRole()) },
    { path: '/start', name: 'start', component: () => import('./pages/start/StartPage.vue') },
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFoundPage.vue') },
  ],
})

/** Where else somebody must go before this page; nothing: may come in. */
function detour(to: RouteLocationNormalized) {
  const session = useSession()
  if (to.name === 'sign-in') return session.ready ? (typeof to.query.to === 'string' ? to.query.to : '/') : undefined
  if (to.meta.open) return undefined
  if (!session.ready) return { name: 'sign-in', query: to.path === '/' ? {} : { to: to.fullPath } }
  return undefined
}

function wordsOf(to: RouteLocationNormalized): Promise<void> {
  const room = rooms.find((each) => each.name === to.meta.room)
  return loadWords(room ? [room.name, ...(room.words ?? [])] : [], usePreferences().language)
}

/** So long the first page waits for its records, to be drawn once and with them. */
const patience = 150

/** Before the first page, all it needs is asked for at once, not one behind the other: its records, program, words, the terms. */
function ahead(to: RouteLocationNormalized): Promise<unknown> {
  const role = useSession().likelyRole()
  const room = rooms.find((each) => each.name === to.meta.room)
  const records = role && room && room.routes[0].name === to.name ? room.early?.(to.query, role) : undefined
  for (const { components } of to.matched)
    for (const component of Object.values(components ?? {}))
      if (typeof component === 'function') void (component as () => Promise<unknown>)().catch(() => {})
  void wordsOf(to).catch(() => {})
  if (role) void useTerms().load()
  return Promise.allSettled(records ?? [])
}

router.beforeEach(async (to) => {
  const session = useSession()
  const begun = session.begin()
  const records = session.known ? undefined : ahead(to)
  await begun
  // The redirect of "/" is resolved before anybody is known: asked again here.
  if (to.redirectedFrom?.path === '/' && session.ready && to.path !== homeOf(session.role))
    return { path: homeOf(session.role), replace: true }
  const elsewhere = detour(to)
  if (elsewhere !== undefined) return elsewhere
  const room = rooms.find((each) => each.name === to.meta.room)
  await Promise.all([wordsOf(to), session.ready && useTerms().load()])
  if (session.ready) await Promise.race([records, pause(patience)])
  if (room && !to.meta.open && !sees(room, session.role))
    return { name: 'not-found', params: { rest: to.path.slice(1).split('/') } }
  return undefined
})
