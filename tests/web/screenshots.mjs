// Pictures of every page: in light, dark and large on a desktop and a phone, on a tablet, large on a projector, in English, and as
// printed where it is printed, into build/screenshots (or the folder BIHUAN_SCREENSHOTS names). Fails where a route of the app is
// on none of them, and where a page is wider than the screen.
//   node tests/web/screenshots.mjs [ROOM…]      BIHUAN_MODES=light BIHUAN_SIZES=phone BIHUAN_LANGUAGE=en: some of them
import { join } from 'node:path'
import { county, launch, modes, serve, tools, top, Visitor } from './harness.mjs'
import { openEach, peopleOf, roomsOf, routesLeftOut } from './pages.mjs'

tools()
const into = (process.env.BIHUAN_SCREENSHOTS ??= join(top, 'build/screenshots'))
const wanted = process.argv.slice(2)
const some = (name, usual) => process.env[name]?.split(',') ?? usual
/** What differs: everything by mode on the sizes people work on; on the others and in English, the room that words have. */
const usual = {
  zh: { desktop: Object.keys(modes), phone: Object.keys(modes), tablet: ['light'], projector: ['large'] },
  en: { desktop: ['light'], phone: ['large'] },
}
const browser = await launch()
const faults = []

async function pictures(room, pages, language, size, as) {
  const of = await county()
  const server = await serve(of)
  const visitor = await new Visitor(browser, server, of, { size, language }).come()
  try {
    if (as) await visitor.signIn(as)
    await openEach(visitor, pages, as, async (page) => {
      for (const mode of some('BIHUAN_MODES', usual[language][size] ?? ['light'])) {
        await visitor.inMode(mode)
        const { width } = visitor.page.viewportSize()
        const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width)
          faults.push(`${room}-${page.name}, ${size}, ${mode}, ${language}: ${wide} wide, the screen ${width}`)
        await visitor.picture(`${room}-${page.name}-${size}-${mode}${language === 'zh' ? '' : `-${language}`}`)
      }
      if (page.printed && size === 'desktop' && language === 'zh')
        await visitor.page.pdf({ path: join(into, `${room}-${page.name}.pdf`), preferCSSPageSize: true })
    })
  } catch (thrown) {
    faults.push(`${room}, ${as ?? 'nobody'}, ${size}, ${language}: ${thrown.message}`)
  }
  faults.push(...(await visitor.leave()))
  await server.stop()
}

const tasks = []
for (const { room, pages } of await roomsOf(wanted))
  for (const language of some('BIHUAN_LANGUAGE', Object.keys(usual)))
    for (const size of some('BIHUAN_SIZES', Object.keys(usual[language])))
      for (const as of peopleOf(pages)) tasks.push(() => pictures(room, pages, language, size, as))
async function work() {
  for (let task = tasks.shift(); task; task = tasks.shift()) await task()
}
await Promise.all([work(), work()])
await browser.close()

if (!wanted.length) faults.push(...routesLeftOut().map((route) => `on no picture: ${route}`))
for (const fault of faults) console.log(fault)
console.log(`pictures are in ${into}`)
process.exit(faults.length ? 1 : 0)
