// All journeys, or those of some rooms: node tests/web/run.mjs [--all] [ROOM…]; BIHUAN_PROGRAM names the program, BIHUAN_WEB_ONLY
// (a pattern) those of its journeys that are wanted.
// A file of journeys/ has the room's `pages` – each is opened and audited in two modes (in the second for what colours and sizes
// can change); with --all in every mode, on the phone and in English too – and, by default, its journeys:
//   export const pages = [{ name: 'ledger', as: 'clerk', path: '/ledger' }]       path: also async (visitor) => '/ledger/7'
//   export default { 'a goal is revised': { as: 'clerk', sizes: ['desktop'], run: async (visitor) => {…} } }
// Each journey has a county and a server of its own, on SQLite and, where BIHUAN_TEST_POSTGRES is set, on PostgreSQL.
import { join } from 'node:path'
import { all, backends, county, launch, serve, tools, top, Visitor } from './harness.mjs'
import { openEach, peopleOf, roomsOf, routesLeftOut } from './pages.mjs'

tools()
const wanted = process.argv.slice(2).filter((word) => word !== '--all')
/** How many journeys go at once. */
const workers = Number(process.env.BIHUAN_WEB_WORKERS ?? 2)
const only = process.env.BIHUAN_WEB_ONLY && new RegExp(process.env.BIHUAN_WEB_ONLY)
const browser = await launch()
/** Pictures of what a page looked like when its journey failed. */
const failuresFolder = process.env.BIHUAN_FAILURES ?? join(top, 'build/web-failures')
let passed = 0
const failures = []

async function one(name, make, settings, as, options, go) {
  if (only && !only.test(name)) return
  const of = await make()
  const begun = Date.now()
  const faults = []
  let server
  let visitor
  try {
    server = await serve(of, settings)
    visitor = await new Visitor(browser, server, of, options).come()
    if (as) await visitor.signIn(as)
    await go(visitor)
  } catch (thrown) {
    faults.push(thrown.stack ?? String(thrown))
    if (visitor?.page) await visitor.picture(name.replace(/[^\w]+/g, '-'), failuresFolder).catch(() => {})
  }
  if (visitor) faults.push(...(await visitor.leave()))
  if (server) await server.stop().catch((thrown) => faults.push(String(thrown)))
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  if (faults.length === 0) passed += 1
  else failures.push(name)
  console.log(`${faults.length ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`)
  for (const fault of faults) console.log(`       ${fault.split('\n').join('\n       ')}`)
}

/** Every page of a room on one size: opened and audited, in one language after the other. */
function looks(room, pages, size, language) {
  return peopleOf(pages).map((as) => () => {
    const name = `${room}: pages of ${as ?? 'nobody'}, ${size}, ${language}`
    return one(name, county, '', as, { size, language }, (visitor) =>
      openEach(visitor, pages, as, async (page) => {
        // The words differ by language, the colours don't.
        await visitor.audit(`${page.name}, ${size}, ${language}`, language === 'en' ? ['light', 'large'] : undefined)
        await visitor.picture(`${room}-${page.name}-${size}-${language}`)
      }),
    )
  })
}

/**
 * Where a journey goes: by touch on a phone over SQLite or by keys alone on a desktop over PostgreSQL, a room's first one both
 * ways; with --all each of them both ways, and by the mouse.
 */
function placesOf(journey, index) {
  const sizes = journey.sizes ?? ['desktop', 'phone']
  const keys = { backend: backends.at(-1), size: 'desktop', keys: true }
  if (all) return [...sizes.map((size) => ({ backend: 'sqlite', size })), keys]
  const both = [...(sizes.includes('phone') ? [{ backend: 'sqlite', size: 'phone' }] : []), keys]
  return index === 0 || backends.length === 1 ? both : [both[index % both.length]]
}

function journeysOf(room, journeys) {
  return Object.entries(journeys).flatMap(([name, journey], index) =>
    placesOf(journey, index).map(({ backend, size, keys }) => () => {
      const make = async () => {
        const of = await county(backend)
        await journey.prepare?.(of)
        return of
      }
      const options = { size, language: journey.language, keys }
      const full = `${room}: ${name}, ${keys ? 'by keys' : size}, ${backend}`
      return one(full, make, journey.settings ?? '', journey.as, options, journey.run)
    }),
  )
}

const tasks = []
for (const { room, pages, journeys } of await roomsOf(wanted)) {
  tasks.push(...looks(room, pages, 'desktop', 'zh'))
  if (all) tasks.push(...looks(room, pages, 'phone', 'zh'), ...looks(room, pages, 'desktop', 'en'))
  tasks.push(...journeysOf(room, journeys))
}
async function work() {
  for (let task = tasks.shift(); task; task = tasks.shift()) await task()
}
await Promise.all(Array.from({ length: workers }, work))

await browser.close()
if (!wanted.length && !only) failures.push(...routesLeftOut().map((route) => `no page of the journeys opens ${route}`))
console.log(`${passed} passed, ${failures.length} failed`)
for (const name of failures) console.log(`failed: ${name}`)
process.exit(failures.length ? 1 : 0)
