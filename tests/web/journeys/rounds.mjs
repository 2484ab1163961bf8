// Dispatch rounds: one is opened, who is silent is urged, what came is accepted and returned by keys, the round is closed.
import assert from 'node:assert/strict'
import { run } from '../harness.mjs'

export const pages = [
  { name: 'rounds', as: 'clerk', path: '/rounds' },
  { name: 'round', as: 'clerk', path: '/rounds/15' },
  {
    name: 'reports',
    as: 'clerk',
    path: '/rounds/15',
    ready: async ({ page }) => {
      await page.locator('main fieldset label').nth(1).click()
      await page.locator('main fieldset').nth(1).locator('label').nth(3).click()
      await page.keyboard.press('j')
      await page.locator('article, .list').first().waitFor()
    },
  },
]

/** Two goals of this year, one reported, one silent. */
async function living(county, silent = '县民政局') {
  const year = new Date().getFullYear()
  for (const [title, unit] of [
    ['新改建农村公路118公里', '县交通运输局'],
    ['养老床位310张', silent],
  ])
    await run(
      county,
      'task',
      'add',
      title,
      '--year',
      `${year}`,
      '--category',
      '主要指标',
      '--lead',
      unit,
      '--due',
      `${year}-12-31`,
      '--as',
      '督查室',
    )
  await run(
    county,
    'round',
    'open',
    '--year',
    `${year}`,
    '--category',
    '主要指标',
    '--title',
    '本月调度',
    '--as',
    '督查室',
  )
  await run(county, 'submit', '新改建农村公路118公里', '--progress', '已完工96公里', '--as', '县交通运输局联络员')
}

export default {
  'a round is worked through by keys': {
    as: 'clerk',
    prepare: living,
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/rounds')
      await page.getByRole('link', { name: '本月调度' }).click()
      await page.getByText('1 个未报', { exact: true }).waitFor()
      await visitor.audit('a round that runs')
      // The reminder names who is silent, and nobody else.
      await page.getByRole('button', { name: '催报', exact: true }).click()
      const text = await page.locator('textarea[name=reminder]').inputValue()
      assert.match(text, /县民政局（1 项）：养老床位310张/)
      assert.doesNotMatch(text, /县交通运输局/)
      await page.keyboard.press('Escape')
      // Those who owe a report are chosen together, and urged together.
      await page.getByLabel('选中未报或被退回的单位').check()
      await page.getByRole('button', { name: /^催报已选的 [1-9]/ }).click()
      assert.match(await page.locator('textarea[name=reminder]').inputValue(), /县民政局（1 项）/)
      // The program tells them too, once a day, and remembers it.
      await page.locator('dialog input[name=note]').fill('请今天下班前报送')
      await visitor.audit('urging', ['light', 'large-dark'])
      const send = page.getByRole('button', { name: '催报 1 个单位' })
      await send.click()
      await page.getByText('已催 1 个单位', { exact: true }).waitFor()
      await send.click()
      await page.getByText('1 个今天催过', { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByText(/已催 1 次，最近 \d+月\d+日/).waitFor()
      // What came is returned, by keys alone.
      await page.getByText('按报告').click()
      await page.getByText('待审').first().click()
      await page.locator('.list li').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press(' ')
      await page.keyboard.press('r')
      await page.locator('dialog textarea[name=reason]').fill('没有写验收情况')
      await visitor.audit('returning a report', ['light', 'large-dark'])
      await page.locator('dialog button[type=submit]').click()
      await page.getByText('已退回 1 份。').waitFor()
      const [report] = (await visitor.get('/reports?state=returned')).items
      assert.equal(report.return_reason, '没有写验收情况')
    },
  },
  'who is urged finds the notice and what is owed': {
    as: 'liaison',
    prepare: async (county) => {
      await living(county, '县商务局')
      await run(county, 'round', 'urge', '本月调度', '--note', '请今天下班前报送', '--as', '督查室')
    },
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/notices')
      const notice = page.getByRole('link', { name: /催报：本月调度，1 份待报，.*请今天下班前报送/ })
      await notice.waitFor()
      await visitor.audit('a notice of urging', ['light', 'large-dark'])
      await notice.click()
      await page.waitForURL(/\/reports/)
      await page.getByText('养老床位310张').first().waitFor()
    },
  },
  'a round is opened, reported for a unit, and closed': {
    as: 'clerk',
    sizes: ['desktop'],
    prepare: living,
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/rounds')
      await page.getByRole('button', { name: '开启调度' }).click()
      await page.locator('dialog select[name=cadence]').selectOption('once')
      await page.locator('dialog input[name=due]').fill(`${new Date().getFullYear()}-12-30`)
      await page.locator('dialog input[name=title]').fill('专项调度')
      await page.locator('dialog button[type=submit]').click()
      await page.getByRole('heading', { level: 1, name: '专项调度' }).waitFor()
      await page.getByText('按报告').click()
      await page.getByRole('button', { name: /养老床位310张/ }).click()
      await page.getByRole('button', { name: '代报' }).click()
      await page.locator('dialog textarea[name=progress]').fill('据民政系统，已投用260张')
      await page.locator('dialog button[type=submit]').click()
      await page.getByText('已代报。').waitFor()
      await page.getByRole('button', { name: '结束调度' }).click()
      await page.locator('dialog button[type=submit]').click()
      await page.getByText(/调度已结束/).waitFor()
      const [round] = (await visitor.get('/rounds?sort=-id&limit=1')).items
      assert.equal(round.state, 'closed')
    },
  },
}
