// The rooms' `pages`, as run.mjs audits and screenshots.mjs pictures them; and whether every route of the app is among them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { top } from './harness.mjs'

const folder = new URL('./journeys/', import.meta.url)

/** Journeys and pages of all rooms, or of those named: [{ room, pages, journeys }]. */
export async function roomsOf(wanted) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -4))
    .filter((room) => wanted.length === 0 || wanted.includes(room))
  return Promise.all(
    names.map(async (room) => {
      const { pages = [], default: journeys = {} } = await import(new URL(`${room}.mjs`, folder))
      return { room, pages, journeys }
    }),
  )
}

/** Who must sign in for these pages. */
export const peopleOf = (pages) => [...new Set(pages.map((page) => page.as))]

const seen = new Set()
/** Opens those of the pages that are this person's, one after the other. */
export async function openEach(visitor, pages, as, go) {
  for (const page of pages.filter((each) => each.as === as)) {
    await visitor.open(typeof page.path === 'function' ? await page.path(visitor) : page.path)
    if (page.ready) await page.ready(visitor)
    seen.add(new URL(visitor.page.url()).pathname)
    await go(page)
  }
}

/** Routes of the app that no page opened so far belongs to. */
export function routesLeftOut() {
  const source = join(top, 'web/src')
  const files = readdirSync(join(source, 'pages'))
    .map((room) => join(source, 'pages', room, 'routes.ts'))
    .concat(join(source, 'router.ts'))
  const routes = files.flatMap((file) => {
    try {
      return [...readFileSync(file, 'utf8').matchAll(/\{[^{}]*?path: '([^']+)'[^{}]*?component:/g)].map(
        ([, path]) => path,
      )
    } catch {
      return [] // pages/start has no routes of its own
    }
  })
  return routes.filter((route) => {
    const parts = route
      .replaceAll('\\\\', '\\')
      .replace(/\/:\w+(\([^)]*\))\?/g, '(?:/$1)?')
      .replace(/:\w+(\([^)]*\))/g, '$1')
    const pattern = new RegExp(`^${parts}$`)
    return ![...seen].some((path) => pattern.test(path))
  })
}
