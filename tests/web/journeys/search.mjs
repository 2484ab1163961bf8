// One box for everything.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'search', as: 'clerk', path: '/search' },
  {
    name: 'results',
    as: 'clerk',
    path: '/search?text=%E5%86%9C%E6%9C%BA',
    ready: ({ page }) => page.locator('mark').first().waitFor(),
  },
  {
    name: 'nothing',
    as: 'clerk',
    path: '/search?text=xyzzy',
    ready: ({ page }) => page.locator('h2').waitFor(),
  },
]

export default {
  'a key leads to the box, words to records': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/documents')
      await page.keyboard.press('/')
      await page.locator('input[type=search]').waitFor()
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search')
      await page.keyboard.type('高标准农田')
      await page.locator('mark', { hasText: '高标准农田' }).first().waitFor()
      assert.match(page.url(), /text=/)
      await page.getByLabel('文件', { exact: true }).check()
      await page.waitForURL(/kind=document/)
      await page.locator('.results a', { hasText: /./ }).first().click()
      await page.waitForURL(/\/documents\/\d+/)
      await page.goBack()
      await page.locator('mark').first().waitFor()
      assert.equal(await page.locator('input[type=search]').inputValue(), '高标准农田')
    },
  },
  'many results come in pages': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      for (let number = 1; number <= 27; number++)
        await visitor.post('/items', { kind: 'task', title: `口袋公园${number}号`, draft: true, year: 2025 })
      await visitor.open(`/search?text=${encodeURIComponent('口袋公园')}`)
      await page.locator('.results li').nth(24).waitFor()
      await page.getByRole('button', { name: '再显示一些' }).click()
      await page.locator('.results li').nth(26).waitFor()
      await page.getByText('共 27 行').waitFor()
    },
  },
}
