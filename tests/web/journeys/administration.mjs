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
  page('audit', 'sign-ins'),
  page('audit', 'journal'),
  page('audit', 'tokens', '/administration/tokens'),
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
      await page.locator('.filter select').first().selectOption('project')
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
}
