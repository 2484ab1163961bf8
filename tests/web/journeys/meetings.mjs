// A dispatch meeting: planned, its agenda refreshed, a point added, resolved into an order, held.
import assert from 'node:assert/strict'

export const pages = [
  { name: 'meetings', as: 'clerk', path: '/meetings' },
  { name: 'meeting', as: 'clerk', path: '/meetings/1', printed: true },
]
const agree = (page) => page.locator('dialog button[type=submit]').click()

export default {
  'a meeting is planned and a resolution becomes an order': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/meetings')
      await page.getByRole('button', { name: '安排调度会' }).click()
      await page.locator('dialog input[name=title]').fill('专题调度会')
      await agree(page)
      await page.getByRole('heading', { level: 1, name: '专题调度会' }).waitFor()
      await page.getByRole('button', { name: '加议题' }).click()
      await page.locator('dialog input[name=title]').fill('雨季排涝')
      await page.locator('dialog input[name=unit]').fill('县水利局')
      await page.keyboard.press('Enter')
      await agree(page)
      const point = page.locator('li', { hasText: '雨季排涝' })
      await point.getByRole('button', { name: '记议定' }).click()
      await page.locator('dialog textarea[name=text]').fill('本月内完成泵站检修')
      await page.locator('dialog select[name=becomes]').selectOption('order')
      await visitor.audit('resolving a point', ['light', 'large-dark'])
      await agree(page)
      await point.getByRole('link', { name: /已开督办单：督办〔\d+〕\d+号/ }).waitFor()
      await page.getByRole('button', { name: '记录开会' }).click()
      await page.locator('dialog textarea[name=text]').fill('会议议定一项')
      await agree(page)
      await page.getByText('已记录。').waitFor()
      const meeting = (await visitor.get('/meetings?sort=-id&limit=1')).items[0]
      assert.equal(meeting.state, 'held')
    },
  },
}
