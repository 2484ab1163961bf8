// The monthly bulletin: drafted, seen as it goes out, frozen, corrected, verified.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'bulletins', as: 'clerk', path: '/bulletins' },
  {
    name: 'bulletin',
    as: 'clerk',
    printed: true,
    path: '/bulletins/2',
    ready: ({ page }) => page.locator('.desk').waitFor(),
  },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'a bulletin is drafted, frozen, corrected and verified': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/bulletins')
      await page.getByRole('button', { name: '起草通报' }).click()
      await page.locator('dialog input[name=month]').fill('2025-06')
      await agree(page)
      await page.getByText('草稿还没有校验值').waitFor()
      await page.getByRole('button', { name: '印发定格' }).click()
      await agree(page)
      await page.getByText('已印发定格。').waitFor()
      await page.locator('code.fingerprint').waitFor()
      await page.getByRole('button', { name: '更正' }).click()
      await page.locator('dialog textarea[name=reason]').fill('漏计一项')
      await agree(page)
      await page.getByText('更正稿已起草').waitFor()
      await visitor.open('/bulletins')
      await page.getByRole('button', { name: '核验校验值' }).click()
      await page.getByText(/内容都和印发时一样/).waitFor()
      const bulletins = (await visitor.get('/bulletins?sort=-id&limit=2')).items
      assert.deepEqual(bulletins.map((each) => each.state).sort(), ['draft', 'frozen'])
    },
  },
}
