// The three administrators, each with what is theirs: posts change hands, accounts are made and disabled, the journal is verified.
import assert from 'node:assert/strict'
import { oneTimeCode } from '../harness.mjs'

/** Administrators need a second factor before anything else. */
async function entered(visitor, login) {
  if (visitor.entered) return
  visitor.entered = true
  const { key } = await visitor.post('/session/second-factor', {
    password: visitor.county.accounts[login],
  })
  await visitor.post('/session/second-factor/confirm', {
    code: await oneTimeCode(key),
  })
}
const page = (as, name, path = `/administration/${name}`) => ({
  name,
  as,
  path: async (visitor) => {
    await entered(visitor, as)
    return path
  },
  ready: async (visitor) => visitor.page.locator('main td, main section, main li, main .empty').first().waitFor(),
})

export const pages = [
  page('admin', 'start', '/administration'),
  page('admin', 'posts'),
  page('admin', 'units'),
  page('admin', 'accounts'),
  page('admin', 'data'),
  page('admin', 'policies'),
  page('audit', 'sign-ins'),
  page('audit', 'journal'),
  page('audit', 'tokens', '/administration/tokens'),
  {
    name: 'policy',
    as: 'clerk',
    path: '/administration/policies/standing',
    ready: async ({ page }) => {
      await page.locator('textarea').fill('[due]\nyellow_after_working_days = 9\n')
      await page.locator('code', { hasText: 'due.yellow_after_working_days' }).waitFor()
    },
  },
  { name: 'burden', as: 'clerk', path: '/administration/burden' },
]

export default {
  'a successor takes over a post': {
    as: 'admin',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await entered(visitor, 'admin')
      await visitor.open('/administration/posts')
      await page.getByLabel('查找').fill('县商务局联络员')
      await page.getByRole('button', { name: '换人接任' }).click()
      await page.getByLabel('名单里没有，登记一个人').check()
      await page.locator('dialog input[name=name]').fill('顾新城')
      await page.locator('dialog').getByRole('button', { name: '接任', exact: true }).click()
      await page.locator('td', { hasText: '顾新城' }).waitFor()
      // The role is another administrator's to grant.
      assert.equal(await page.getByRole('button', { name: '授予角色' }).count(), 0)

      await visitor.open('/administration/units')
      await page.getByLabel('查找').fill('县商务局')
      await page.getByRole('button', { name: '修改' }).first().click()
      await page.locator('dialog textarea[name=alias]').fill('商务局\n县商贸局')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.locator('td', { hasText: '县商贸局' }).waitFor()

      await visitor.open('/administration/accounts')
      await page.getByRole('button', { name: '增加账号' }).click()
      await page.locator('dialog input[role=combobox]').fill('顾新城')
      await page.keyboard.press('Enter')
      await page.locator('dialog input[name=login]').fill('guxincheng')
      await page.locator('dialog').getByRole('button', { name: '增加', exact: true }).click()
      assert.match(await page.locator('dialog code').textContent(), /^\w{4}(-\w{4}){3}$/)
      await visitor.audit('one-time password')
      await page.getByRole('button', { name: '已经记下，关闭' }).click()
      await page.locator('td', { hasText: 'guxincheng' }).waitFor()
      assert.equal(await page.getByRole('button', { name: '停用' }).count(), 0)
    },
  },
  'the security administrator disables and grants': {
    as: 'security',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await entered(visitor, 'security')
      await visitor.open('/administration/accounts')
      const row = page.locator('tr', { hasText: 'liaison' })
      await row.getByRole('button', { name: '停用' }).click()
      await page.locator('dialog textarea').fill('调离')
      await page.locator('dialog').getByRole('button', { name: '确定' }).click()
      await row.getByText('已停用').waitFor()
      assert.equal(await page.getByRole('button', { name: '增加账号' }).count(), 0)
      await visitor.open('/administration/posts')
      await page.getByLabel('查找').fill('县商务局联络员')
      await page.getByRole('button', { name: '授予角色' }).click()
      await page.locator('dialog select').selectOption('reader')
      await page.locator('dialog').getByRole('button', { name: '授予角色' }).click()
      await page
        .locator('td', { hasText: /^只读|读者|查阅/ })
        .first()
        .waitFor()
    },
  },
  'the audit administrator reads and verifies the journal': {
    as: 'audit',
    run: async (visitor) => {
      const { page } = visitor
      await entered(visitor, 'audit')
      await visitor.open('/administration/journal')
      await page.locator('td').first().waitFor()
      await page.getByRole('button', { name: '校验' }).click()
      await page.getByText('完整：没有发现问题').waitFor()
      await page.locator('.filters select').first().selectOption('project')
      await page.locator('td', { hasText: '项目' }).first().waitFor()
    },
  },
  'the system administrator takes a backup': {
    as: 'admin',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await entered(visitor, 'admin')
      await visitor.open('/administration/data')
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载备份' }).click()
      assert.match((await download).suggestedFilename(), /^371799-.*-backup\.jsonl$/)
    },
  },
  'a policy is changed after its effect was seen': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      // Yellow since the day before yesterday, by the program's own text.
      const due = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
      const lead = [(await visitor.get('/organisations?limit=1')).items[0].id]
      await visitor.post('/items', { kind: 'task', title: '修复青禾古桥', year: 2025, lead, due })
      await visitor.open('/administration/policies')
      const text = page.locator('textarea[name=text]')
      const save = page.getByRole('button', { name: '保存', exact: true })
      await page.getByText('与现行规定没有差别').waitFor()
      assert.match(await text.inputValue(), /yellow_from = 10/)
      assert.ok(await save.isDisabled())

      // What is wrong is told with its line, and can't be saved.
      await text.fill('[behind]\nyellow_from = 2000\n')
      await page.getByRole('button', { name: '到第 2 行' }).click()
      assert.ok(await save.isDisabled())
      assert.equal(await text.evaluate((area) => area.selectionStart), '[behind]\n'.length)

      await text.fill('[due]\nyellow_after_working_days = 9\n')
      await page.locator('code', { hasText: 'due.yellow_after_working_days' }).waitFor()
      await page.locator('tr', { hasText: '修复青禾古桥' }).getByText('黄灯预警').waitFor()
      await visitor.audit('policy with its effect')
      await save.click()
      await page.locator('dialog textarea').fill('县政府第3次常务会议')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByText('已保存，新规定已生效').waitFor()
      await page.getByText('与现行规定没有差别').waitFor()
      const [entry] = (await visitor.get('/journal?kind=policy&limit=1')).items
      assert.equal(entry.reason, '县政府第3次常务会议')

      // In force at once: a review turns what was foreseen.
      const reviewed = await visitor.post('/standings/review', { year: 2025 })
      assert.ok(reviewed.items > 0)
      await page.getByRole('button', { name: '换回程序自带的规定' }).click()
      await page.locator('code', { hasText: 'due.yellow_after_working_days' }).waitFor()
    },
  },
}
