// A supervision order from an instruction to its close; its official page.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'orders', as: 'clerk', path: '/orders' },
  {
    name: 'order',
    as: 'clerk',
    printed: true,
    path: '/orders/1',
    ready: async ({ page }) => {
      await page.locator('summary', { hasText: /公文版面|Official page/ }).click()
      await page.locator('.desk').waitFor()
    },
  },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'an instruction becomes an order, is answered, returned and closed': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/orders')
      await page.getByRole('button', { name: '按批示督办' }).click()
      await page.locator('dialog textarea[name=text]').fill('请商务局本周内拿出方案')
      await page.locator('dialog input[name=leader]').fill('县长')
      await page.keyboard.press('Enter')
      await page.locator('dialog input[name=unit]').fill('县商务局')
      await page.keyboard.press('Enter')
      await page.locator('dialog input[name=title]').fill('以旧换新额度')
      await agree(page)
      await page.getByRole('heading', { level: 1, name: /督办〔\d+〕\d+号 以旧换新额度/ }).waitFor()
      await page.getByRole('button', { name: '签收' }).click()
      await agree(page)
      await page.getByText('已签收。').waitFor()
      await page.getByRole('button', { name: '反馈' }).click()
      await page.locator('dialog textarea[name=text]').fill('方案已报')
      await agree(page)
      await page.getByRole('button', { name: '退回' }).click()
      await page.locator('dialog textarea[name=reason]').fill('没有时间表')
      await agree(page)
      await page.getByRole('button', { name: '反馈' }).click()
      await page.locator('dialog textarea[name=text]').fill('方案已报，附时间表')
      await agree(page)
      await page.getByRole('button', { name: '办结' }).click()
      await agree(page)
      await page.getByText('已办结。').waitFor()
      const order = (await visitor.get('/orders?sort=-id&limit=1')).items[0]
      assert.equal(order.state, 'closed')
      assert.equal(order.returns, 1)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载 DOCX' }).click(),
      ])
      assert.match(download.suggestedFilename(), /\.docx$/)
    },
  },
}
