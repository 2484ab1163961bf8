// The leader's five minutes: what is red, what waits, who is silent, what will be missed, an instruction in one step, one A4.
import assert from 'node:assert/strict'

export const pages = [
  {
    name: 'briefing',
    as: 'leader',
    printed: true,
    path: '/',
    ready: ({ page }) => page.locator('main .sheet').waitFor(),
  },
]

export default {
  'an instruction about what is red becomes an order with a clock': {
    as: 'leader',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/briefing')
      const row = page.getByRole('button', { name: '批示：改造老旧小区26个' })
      // By keys alone.
      await row.focus()
      await page.keyboard.press('Enter')
      await page.locator('dialog[open] textarea').waitFor()
      await visitor.audit('instruct')
      await page.locator('dialog[open]').getByRole('button', { name: '批示', exact: true }).click()
      await page.locator('dialog[open] [aria-invalid=true]').waitFor()
      await page.locator('dialog[open] textarea').fill('请住建局倒排工期，月底前报我')
      await page.locator('dialog[open]').getByRole('button', { name: '批示', exact: true }).click()
      await page.getByText('已批示').waitFor()
      await page.getByText('我的批示').waitFor()
      const [order] = (await visitor.get('/orders?sort=-id&limit=1')).items
      assert.equal(order.instruction, '请住建局倒排工期，月底前报我')
      assert.ok(order.due_on)
    },
  },
  'where a target will end is explained': {
    as: 'leader',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/briefing')
      await page.getByText('怎么算的').first().click()
      await page.locator('details[open] table').waitFor()
      await visitor.audit('briefing, explained')
    },
  },
  'it prints on one A4': {
    as: 'leader',
    sizes: ['desktop'],
    run: async (visitor) => {
      await visitor.open('/briefing')
      await visitor.page.locator('main .sheet ol li').first().waitFor()
      const pdf = await visitor.page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
      })
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length, 1)
    },
  },

  'however much there is, it prints on one A4': {
    as: 'leader',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      const many = (rows, count) =>
        Array.from({ length: count }, (_, at) => {
          const row = rows[at % rows.length]
          return { ...row, item: 1000 + at, id: 1000 + at, title: `${row.title}：写得更长一些的名称` }
        })
      const instead = (path, change) =>
        page.route(path, async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, json: change(await response.json()) })
        })
      await instead('**/api/v1/*/briefing', (told) => ({
        ...told,
        red: many(told.red, 25),
        prospects: many(told.prospects, 22),
      }))
      await instead('**/api/v1/*/overview', (told) => ({
        ...told,
        units: [0, 1000, 2000, 3000].flatMap((more) => told.units.map((each) => ({ ...each, unit: each.unit + more }))),
      }))
      await instead('**/agenda', (told) => ({ ...told, points: many(told.points, 20) }))
      await visitor.open('/briefing')
      await page.getByText('另有').last().waitFor({ state: 'attached' })
      await page.locator('ol li').last().waitFor()
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      assert.equal(paper.match(/\/Type\s*\/Page\b/g)?.length, 1)
    },
  },
}
