// Blue, yellow, red with their why; a colour set by hand, a slip answered.
import assert from 'node:assert/strict'

const of2025 = async ({ page }) => {
  await page.locator('select[name=year]').selectOption('2025')
  await page.locator('main fieldset label').last().click()
  await page.locator('li .said').first().waitFor()
}
export const pages = [
  { name: 'standings', as: 'clerk', path: '/standings', ready: of2025 },
  { name: 'slips', as: 'clerk', path: '/slips' },
]

export default {
  'a colour is set by hand, and says who and why': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/standings')
      await of2025(visitor)
      const row = page.locator('li', { hasText: '高新技术企业' }).first()
      await row.getByRole('button', { name: '人工定灯' }).click()
      await page.locator('dialog select[name=colour]').selectOption('red')
      await page.locator('dialog textarea[name=reason]').fill('年底缺口两家，没有补救措施')
      await page.locator('dialog button[type=submit]').click()
      await page.getByText('已定灯。').waitFor()
      await page.getByText(/督查室人工定灯，规则判定为.*年底缺口两家/).waitFor()
    },
  },
  'a slip is answered': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/slips')
      await page.getByRole('button', { name: '答复', exact: true }).first().click()
      await page.locator('dialog textarea[name=answer]').fill('已约谈施工单位，下月底前完成')
      await page.locator('dialog button[type=submit]').click()
      await page.getByText('已答复。').waitFor()
      const answered = await visitor.get('/slips?state=answered')
      assert.ok(answered.items.some((slip) => slip.answer === '已约谈施工单位，下月底前完成'))
    },
  },
  'slips are sorted: by the heads of the columns, on a phone by what is chosen above them': {
    as: 'clerk',
    run: async (visitor) => {
      const { page, size } = visitor
      await visitor.open('/slips')
      const first = page.locator('tbody tr').first()
      if (size === 'phone') await page.getByLabel('排序').selectOption('答复期限')
      else await page.getByRole('button', { name: '答复期限' }).click()
      await first.getByText('健全养老托育服务').waitFor()
      await page.getByRole('button', { name: size === 'phone' ? '升序' : '答复期限' }).click()
      await first.getByText('1月20日').waitFor()
      await visitor.audit('sorted slips')
    },
  },
}
