// What a citizen sees without signing in: rendered by the server, read and voted in without JavaScript.
import assert from 'node:assert/strict'
import { modes, region, run, sizes } from '../harness.mjs'

const home = `/public/${region}`

/** These pages go by the system's colours, and by the link of the large print. */
function byTheSystem(visitor) {
  visitor.inMode = async (name) => {
    const { theme, size } = modes[name]
    await visitor.page.emulateMedia({ colorScheme: theme })
    await visitor.page.evaluate(
      (class_) => (document.documentElement.className = class_),
      size === 'large' ? 'large' : 'usual',
    )
  }
}

/** A round that is open, with codes: [code …]. */
async function openAppraisal(of) {
  const office = ['--as', '督查室']
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await run(of, 'appraisal', 'plan', '政务服务窗口评议', '--until', until, ...office)
  for (const [name, unit, duties] of [
    ['沈兰心', '县教育和体育局', '义务教育入学报名'],
    ['钟怀仁', '县卫生健康局', '家庭医生签约'],
    ['马路遥', '县交通运输局', '农村公路养护'],
  ])
    await run(of, 'appraisal', 'subject', '政务服务窗口评议', name, '--unit', unit, '--duties', duties, ...office)
  of.codes = (await run(of, 'appraisal', 'codes', '政务服务窗口评议', '3', ...office)).match(
    /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g,
  )
  await run(of, 'appraisal', 'open', '政务服务窗口评议', ...office)
}

/** A browser that runs no script. */
async function withoutScript(visitor) {
  const context = await visitor.browser.newContext({
    ...sizes[visitor.size],
    baseURL: visitor.server.address,
    locale: 'zh-CN',
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  return { context, page }
}

async function picture(visitor, page, name) {
  const into = process.env.BIHUAN_SCREENSHOTS
  if (into) await page.screenshot({ path: `${into}/public-${name}-${visitor.size}-noscript.png`, fullPage: true })
}

const firstItem = async ({ page }) => {
  await page.goto(`${home}?year=2025`)
  return page.locator('.promise h3 a').first().getAttribute('href')
}
export const pages = [
  { name: 'promises', path: `${home}?year=2025` },
  { name: 'promise', path: firstItem },
  { name: 'data', path: `${home}/data` },
  { name: 'results', path: `${home}/appraisals/1` },
  { name: 'nothing', path: `${home}/items/99999` },
].map((page) => ({ ...page, ready: byTheSystem }))

export default {
  'a citizen reads what was promised': {
    run: async (visitor) => {
      const { context, page } = await withoutScript(visitor)
      await page.goto('/public/')
      assert.ok(page.url().endsWith(home))
      await page.getByRole('heading', { level: 1, name: '青禾县2025年向社会承诺的事' }).waitFor()
      await picture(visitor, page, 'promises')
      await page.getByRole('link', { name: '一般公共预算收入' }).click()
      await page.getByRole('heading', { name: '公布过的数' }).waitFor()
      await page.getByRole('row', { name: /2025年12月31日/ }).waitFor()
      await picture(visitor, page, 'promise')
      await page.getByRole('link', { name: '大字版' }).click()
      await page.goto(home)
      assert.equal(await page.locator('html').getAttribute('class'), 'large')
      await picture(visitor, page, 'large')
      await page.getByRole('link', { name: 'English' }).click()
      await page.getByRole('heading', { level: 1, name: 'What 青禾县 promised for 2025' }).waitFor()
      await page.getByRole('link', { name: 'Open data' }).click()
      await page.getByRole('link', { name: 'Figures (CSV)' }).waitFor()
      await context.close()
    },
  },
  'a ballot is cast by keys alone': {
    prepare: openAppraisal,
    run: async (visitor) => {
      byTheSystem(visitor)
      await visitor.open(home)
      const address = await visitor.page.getByRole('link', { name: '政务服务窗口评议' }).getAttribute('href')
      await visitor.open(address)
      await visitor.audit('ballot')
      const { context, page } = await withoutScript(visitor)
      await page.goto(address)
      await picture(visitor, page, 'ballot')
      const group = page.getByRole('group', { name: /沈兰心/ })
      await group.getByLabel('不评价').focus()
      await page.keyboard.press('ArrowRight') // round to the first
      assert.ok(await group.getByLabel('非常满意').isChecked())
      await page.getByLabel('评价码').focus()
      await page.keyboard.type('AAAA-BBBB-CCCC-DDDD')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('这个评价码不能用').waitFor()
      assert.ok(await group.getByLabel('非常满意').isChecked(), 'what was chosen is kept')
      await picture(visitor, page, 'ballot-refused')
      await page.getByLabel('评价码').fill(visitor.county.codes[0].toLowerCase())
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '评价已收到' }).waitFor()
      await picture(visitor, page, 'ballot-counted')
      await context.close()
    },
  },
}
