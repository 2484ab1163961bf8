// The year's livelihood items: money, places, photos.
import assert from 'node:assert/strict'
import { dialog } from '../others.mjs'

const first = async (visitor) => `/livelihoods/${(await visitor.get('/livelihoods?year=2025'))[0].item.id}`
export const pages = [
  { name: 'list', as: 'leader', path: '/livelihoods' },
  { name: 'one', as: 'clerk', path: first },
]

/** The smallest PNG there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export default {
  'a place is added, shown by a photo, finished': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open(await first(visitor))
      await page.getByRole('button', { name: '登记点位' }).click()
      await dialog(visitor, '登记点位', {
        name: '幸福小区',
        where: '115.4902,35.1301',
      })
      const place = page.getByRole('listitem').filter({ hasText: '幸福小区' })
      await place.getByRole('button', { name: '上传照片' }).click()
      await page.locator('dialog[open] input[type=file]').setInputFiles({
        name: '施工.png',
        mimeType: 'image/png',
        buffer: png,
      })
      await page.locator('dialog[open] .file').waitFor()
      await dialog(visitor, '上传照片')
      await place.getByRole('img', { name: '施工.png' }).waitFor()
      await place.getByRole('button', { name: '完工', exact: true }).click()
      await dialog(visitor, '完工')
      await place.getByText('完工').first().waitFor()
      await page.getByText('已完工 2 个').waitFor()
      await visitor.audit('livelihood with a photo')
      await page.getByRole('button', { name: '登记资金' }).click()
      await dialog(visitor, '登记资金', { paid: '4600万元' })
      await page.getByText('已支付 4600万元').waitFor()
      const [row] = await visitor.get('/livelihoods?year=2025')
      assert.equal(row.money.paid, '46000000')
    },
  },
}
