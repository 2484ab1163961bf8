// Public appraisal from the office's side: planned, its subject added, codes drawn once, opened.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'appraisals', as: 'clerk', path: '/appraisals' },
  { name: 'appraisal', as: 'clerk', path: '/appraisals/1' },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'a round is planned, its codes drawn, and opened': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/appraisals')
      await page.getByRole('button', { name: '评价立项' }).click()
      await page.locator('dialog input[name=title]').fill('窗口服务评价')
      await agree(page)
      await page.getByRole('heading', { level: 1, name: '窗口服务评价' }).waitFor()
      await page.getByRole('button', { name: '登记评价对象' }).click()
      await page.locator('dialog input[name=name]').fill('政务大厅')
      await page.locator('dialog input[name=unit]').fill('县行政审批服务局')
      await page.keyboard.press('Enter')
      await agree(page)
      await page.getByRole('button', { name: '制发评价码' }).click()
      await page.locator('dialog input[name=count]').fill('5')
      const [download] = await Promise.all([page.waitForEvent('download'), agree(page)])
      assert.match(download.suggestedFilename(), /\.xlsx$/)
      await page.getByRole('button', { name: '开始评价' }).click()
      await agree(page)
      await page.getByText('已开始。').waitFor()
      const round = (await visitor.get('/appraisals?sort=-id&limit=1')).items[0]
      assert.equal(round.state, 'open')
      assert.equal(round.codes[0], 5)
    },
  },
}
