// A problem from found to struck off, and back again; the board goes by keys.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'problems', as: 'clerk', path: '/problems' },
  { name: 'problem', as: 'clerk', path: '/problems/1' },
]

const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'a problem is found, assigned, solved, closed and reopened': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/problems')
      await page.getByRole('button', { name: '登记问题' }).click()
      await page.locator('dialog input[name=title]').fill('柳泉路口信号灯不亮')
      await page.locator('dialog input[name=unit]').fill('县交通运输局')
      await page.keyboard.press('Enter')
      await visitor.audit('recording a problem', ['light', 'large-dark'])
      await agree(page)
      await page.getByRole('heading', { level: 1, name: '柳泉路口信号灯不亮' }).waitFor()
      await page.getByRole('button', { name: '交办' }).click()
      await agree(page)
      await page.getByRole('button', { name: '报告解决' }).click()
      await page.locator('dialog textarea[name=text]').fill('已更换控制器')
      await page
        .locator('dialog input[type=file]')
        .setInputFiles({ name: '照片.txt', mimeType: 'text/plain', buffer: Buffer.from('照片') })
      await page.getByText('照片.txt').waitFor()
      await agree(page)
      await page.getByRole('button', { name: '销号' }).click()
      await agree(page)
      await page.getByRole('button', { name: '重开' }).click()
      await page.locator('dialog textarea[name=reason]').fill('第二天又不亮')
      await agree(page)
      await page.getByText('已重开').first().waitFor()
      const found = (await visitor.get('/problems?sort=-id&limit=1')).items[0]
      assert.equal(found.state, 'coordinating')
      assert.equal(found.reopened, 1)
    },
  },
  'the board goes by arrows': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/problems')
      await page.locator('[data-card]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      assert.ok(focused && focused.length > 3, `a card has the focus: ${focused}`)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: focused.trim() }).waitFor()
    },
  },
}
