// Registers by data: an entry is added by a form made from the definition, moved, imported.
import assert from 'node:assert/strict'

const ready = async ({ page }) => page.locator('td, .empty').first().waitFor()
export const pages = [
  {
    name: 'registers',
    as: 'clerk',
    path: '/registers',
    ready: ({ page }) => page.locator('main li').first().waitFor(),
  },
  { name: 'register', as: 'clerk', path: '/registers/first_offence', ready },
]

export default {
  'an entry is added, changed and moved; a sheet looked through first': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      const definition = await visitor.get('/registers/first_offence')
      await visitor.open('/registers')
      await page.getByRole('link', { name: definition.chinese }).click()
      await page.getByRole('button', { name: '登记一条' }).click()
      await page.locator('dialog input[name=unit]').fill('商务')
      await page.keyboard.press('Enter')
      for (const field of definition.fields.filter((each) => each.required)) {
        const control = page.locator(`dialog [name=${field.name}]`)
        if (field.type === 'choice') await control.selectOption(field.choices[0])
        else if (field.type === 'date') await control.fill('2026-03-01')
        else await control.fill(field.type === 'number' ? '3' : '轻微占道经营')
      }
      await visitor.audit('entry')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.locator('td', { hasText: '轻微占道经营' }).first().waitFor()
      const row = page.locator('tr', { hasText: '轻微占道经营' }).first()
      await row.locator('button', { hasText: '转为' }).first().click()
      const reason = page.locator('dialog textarea')
      if (await reason.count()) await reason.fill('已公示')
      await page.locator('dialog').getByRole('button', { name: '确定' }).click()
      await page
        .getByText(/已转为/)
        .first()
        .waitFor()

      await page.getByRole('button', { name: '导入表格' }).click()
      const heading = definition.fields.find((each) => each.name === definition.title_field).chinese
      await page.locator('input[type=file]').setInputFiles({
        name: '清单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`${heading},无名列\n,1\n`),
      })
      await page.getByText(/这些列不认识/).waitFor()
      assert.ok(await page.locator('dialog td').count())
    },
  },
}
