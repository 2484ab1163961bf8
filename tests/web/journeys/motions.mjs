// What deputies ask: taken in, assigned, taken on, answered, judged.
import assert from 'node:assert/strict'
import { dialog, figuresOf, other } from '../others.mjs'

export const pages = [
  { name: 'list', as: 'clerk', path: '/motions' },
  figuresOf('/motions/figures'),
  {
    name: 'one',
    as: 'clerk',
    path: async (visitor) => `/motions/${(await visitor.get('/motions')).items[0].id}`,
  },
]

async function act({ page }, label, fields) {
  await page.getByRole('button', { name: label, exact: true }).click()
  await dialog({ page }, label, fields)
  await page.getByText('已办理').first().waitFor()
}

export default {
  'a proposal goes from intake to the deputies’ word': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/motions')
      await page.getByRole('button', { name: '登记', exact: true }).click()
      await visitor.audit('intake')
      await dialog(visitor, '登记', {
        title: '夜间经济街区停车难',
        motion_kind: 'proposal',
        number: '第8号',
        deputies: '周芳、孙丽',
      })
      await page.getByRole('link', { name: /夜间经济街区停车难/ }).click()
      await act(visitor, '交办', { unit: '县商务局' })
      const [motion] = (await visitor.get('/motions?sort=-id&limit=1')).items
      assert.deepEqual(motion.deputies, ['周芳', '孙丽'])
      await other(visitor, 'liaison', async (unit) => {
        await unit.open(`/motions/${motion.id}`)
        await act(unit, '签收')
        await unit.page.getByRole('button', { name: '答复', exact: true }).waitFor()
        await act(unit, '答复', { grade: 'A', text: '新增夜间临时车位180个' })
      })
      await visitor.open(`/motions/${motion.id}`)
      await act(visitor, '登记满意度', { satisfaction: 'satisfied' })
      await page.getByText('办结').first().waitFor()
      await visitor.audit('motion, closed')
    },
  },
}
