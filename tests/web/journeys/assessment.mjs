// Scores opened down to the records, what if, a scheme that is wrong in a line.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'assessments', as: 'clerk', path: '/assessment' },
  { name: 'ranking', as: 'clerk', path: '/assessment/2', printed: true },
  {
    name: 'score',
    as: 'clerk',
    path: '/assessment/2/units/3',
    ready: async ({ page }) => {
      await page.locator('.lines button').nth(1).click()
      await page.locator('.how h3').waitFor()
    },
  },
  { name: 'what-if', as: 'clerk', path: '/assessment/2/what-if' },
  { name: 'schemes', as: 'clerk', path: '/assessment/schemes' },
  { name: 'scheme', as: 'clerk', path: '/assessment/schemes/1' },
  { name: 'appeals', as: 'clerk', path: '/assessment/appeals' },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'a score is explained, and a supposition changes places': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/assessment/2')
      await page.getByRole('link', { name: '县科技局' }).click()
      await page.getByRole('button', { name: /按时报送/ }).click()
      await page.getByText(/公式：/).waitFor()
      await page.getByText(/代入：/).waitFor()
      await visitor.open('/assessment/2/what-if')
      await page.getByRole('button', { name: '加一个假设' }).click()
      await page.locator('dialog select[name=what]').selectOption('bonus')
      await page.locator('dialog input[name=unit]').fill('县科技局')
      await page.keyboard.press('Enter')
      await page.locator('dialog input[name=points]').fill('5')
      await agree(page)
      await page.getByText('县科技局加 5 分').waitFor()
      const row = page.locator('tbody tr', { hasText: '县科技局' })
      await row.getByText('+5').waitFor()
      const kept = await visitor.get('/assessments/2')
      assert.equal(kept.state, 'frozen')
    },
  },
  'a scheme says in which line it is wrong': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/assessment/schemes')
      const area = page.locator('textarea[name=source]')
      await area.fill('title = "考核"\n[lines.x]\nname = "x"\nformula = "100 * foo"\nweight = 10\n')
      await page.getByRole('button', { name: '核对' }).click()
      await page.getByRole('button', { name: '跳到第 4 行' }).click()
      const chosen = await area.evaluate((each) => each.value.slice(each.selectionStart, each.selectionEnd))
      assert.equal(chosen, 'formula = "100 * foo"')
      await area.fill('')
      await page.getByRole('button', { name: '核对' }).click()
      await page.getByText(/可以采用：/).waitFor()
    },
  },
}
