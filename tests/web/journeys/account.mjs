// What is one's own: password, sessions, tokens, mail, calendar.
import assert from 'node:assert/strict'

export const pages = [
  {
    name: 'account',
    as: 'clerk',
    path: '/account',
    ready: ({ page }) => page.locator('td').first().waitFor(),
  },
  { name: 'notices', as: 'liaison', path: '/notices' },
  { name: 'notices-of-a-leader', as: 'leader', path: '/notices' },
]

export default {
  'a token is told once and revoked, a calendar opened, mail set': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/account')
      await page.getByRole('button', { name: '做一个令牌' }).click()
      await page.locator('dialog input[name=name]').fill('大屏')
      await page.locator('dialog').getByRole('button', { name: '生成' }).click()
      assert.match(await page.locator('dialog code').textContent(), /^bh_371799_/)
      await page.getByRole('button', { name: '已经记下，关闭' }).click()
      await page.getByRole('button', { name: '撤销', exact: true }).click()
      await page.locator('dialog').getByRole('button', { name: '撤销' }).click()
      await page.getByText('已撤销').first().waitFor()

      await page.locator('input[name=address]').fill('clerk@example.org')
      await page
        .locator('form', { has: page.locator('input[name=address]') })
        .getByRole('button', { name: '保存' })
        .click()
      await page.getByText('邮箱已保存').waitFor()

      await page.getByRole('button', { name: '做一个订阅链接' }).click()
      assert.match(await page.locator('dialog code').textContent(), /^http.*\/calendar\//)
      await page.getByRole('button', { name: '已经记下，关闭' }).click()
    },
  },
  'the password is changed': {
    as: 'leader',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page, county } = visitor
      await visitor.open('/start')
      await page.locator('summary').click()
      await page.getByRole('link', { name: '本人账号' }).click()
      await page.locator('input[name=present]').fill(county.accounts.leader)
      await page.locator('input[name=wanted]').fill('山高水长看明月-2026')
      await page.locator('input[name=again]').fill('山高水长看明月')
      await page.getByRole('button', { name: '更改密码' }).click()
      await page.getByText('两次输入的不一样。').waitFor()
      await page.locator('input[name=again]').fill('山高水长看明月-2026')
      await page.getByRole('button', { name: '更改密码' }).click()
      await page.getByText('密码已更改').waitFor()
    },
  },
}
