// The year's reconciliation: both sentences, the review, what goes into the next year.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'closings', as: 'clerk', path: '/closing' },
  { name: 'closing', as: 'clerk', path: '/closing/1' },
  {
    name: 'review',
    as: 'clerk',
    printed: true,
    path: '/closing/1',
    ready: async ({ page }) => {
      await page.locator('main fieldset label').nth(1).click()
      await page.locator('.desk').waitFor()
    },
  },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'what the year did not finish goes into the next': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/closing/1')
      await page.getByRole('button', { name: '核验校验值' }).click()
      await page.getByText('核验无误：结论和关账时一样。').waitFor()
      await page.getByText('转入下一年').first().click()
      const row = page.locator('li', { hasText: '培育限上商贸企业' }).first()
      await row.getByRole('button', { name: '转入', exact: true }).click()
      await agree(page)
      await page.getByText('已转入下一年，是草拟事项。').waitFor()
      const other = page.locator('li', { hasText: '养老床位' }).first()
      await other.getByRole('button', { name: '不转入' }).click()
      await page.locator('dialog textarea[name=reason]').fill('并入民生实事')
      await agree(page)
      await page.getByText('已记录不转入。').waitFor()
      const carried = (await visitor.get('/carryovers?limit=100')).items
      assert.equal(carried.filter((each) => each.state === 'taken').length, 2)
      assert.equal(carried.filter((each) => each.state === 'declined').length, 2)
    },
  },
}
