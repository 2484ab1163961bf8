// Pictures of every page in light, dark, large, on a desktop and a phone, into build/screenshots (or the folder named):
//   node tests/web/screenshots.mjs [ROOM…]
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { county, launch, modes, serve, tools, top, Visitor } from './harness.mjs'

tools()
process.env.BIHUAN_SCREENSHOTS ??= join(top, 'build/screenshots')
const wanted = process.argv.slice(2)
const folder = new URL('./journeys/', import.meta.url)
const rooms = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -4))
  .filter((room) => wanted.length === 0 || wanted.includes(room))
const of = county()
const server = await serve(of)
const browser = await launch()
let faults = 0

for (const room of rooms) {
  const { pages = [] } = await import(new URL(`${room}.mjs`, folder))
  for (const size of ['desktop', 'phone']) {
    for (const as of new Set(pages.map((page) => page.as))) {
      const visitor = await new Visitor(browser, server, of, { size }).come()
      if (as) await visitor.signIn(as)
      for (const page of pages.filter((each) => each.as === as)) {
        await visitor.open(typeof page.path === 'function' ? await page.path(visitor) : page.path)
        if (page.ready) await page.ready(visitor)
        for (const mode of Object.keys(modes)) {
          await visitor.inMode(mode)
          await visitor.picture(`${room}-${page.name}-${size}-${mode}`)
        }
      }
      for (const fault of await visitor.leave()) {
        faults += 1
        console.log(fault)
      }
    }
  }
}
await browser.close()
await server.stop()
console.log(`pictures are in ${process.env.BIHUAN_SCREENSHOTS}`)
process.exit(faults ? 1 : 0)
