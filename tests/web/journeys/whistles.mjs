// An enterprise blows the whistle, follows it, rates it; the office dispatches, the unit signs in and answers.
import assert from 'node:assert/strict'
import { dialog, figuresOf, other } from '../others.mjs'

const latest = async (visitor) => (await visitor.get('/whistles?sort=-id&limit=1')).items[0]
export const pages = [
  { name: 'own', as: 'enterprise', path: '/whistles' },
  { name: 'new', as: 'enterprise', path: '/whistles/new' },
  {
    name: 'one',
    as: 'enterprise',
    path: async (visitor) => `/whistles/${(await latest(visitor)).id}`,
  },
  { name: 'pool', as: 'clerk', path: '/whistles' },
  figuresOf('/whistles/figures'),
  { name: 'on-behalf', as: 'clerk', path: '/whistles/new' },
  { name: 'of-a-unit', as: 'liaison', path: '/whistles' },
]

async function act(visitor, whistle, label, fields) {
  await visitor.open(`/whistles/${whistle.id}`)
  await visitor.page.getByRole('button', { name: label, exact: true }).click()
  await dialog(visitor, label, fields)
  await visitor.page.getByText('已办理').first().waitFor()
}

export default {
  'an enterprise files by keys, follows, says unsolved, and is satisfied in the end': {
    as: 'enterprise',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/')
      await page.getByRole('link', { name: '吹哨', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.locator('input[name=title]').waitFor()
      await page.locator('input[name=title]').focus()
      await page.keyboard.press('Enter')
      await page.locator('input[name=title][aria-invalid=true]').waitFor()
      await page.keyboard.type('出口退税单据迟迟不到')
      await page.keyboard.press('Tab')
      await page.keyboard.type('三批货的单据已等两个月')
      await page.keyboard.press('Tab')
      await page.keyboard.type('赵铁成')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /已收到，编号/ }).waitFor()
      await visitor.audit('whistle filed')
      const whistle = await latest(visitor)
      await page.getByRole('link', { name: '查看办理情况' }).click()
      await page.getByText('等督查室派单').waitFor()

      await other(visitor, 'clerk', (clerk) => act(clerk, whistle, '派单', { unit: '县商务局' }))
      await page.reload()
      await page.getByText('已派给县商务局').first().waitFor()
      await other(visitor, 'liaison', async (unit) => {
        await act(unit, whistle, '报到')
        await act(unit, whistle, '答复', {
          text: '已协调税务部门，本周内办结',
          solved: true,
        })
      })

      await visitor.open(`/whistles/${whistle.id}`)
      await page.getByLabel('没有解决').check()
      await page.getByLabel('不满意', { exact: true }).check()
      await visitor.audit('rating')
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByText('正在重新办理').waitFor()
      await other(visitor, 'clerk', (clerk) => act(clerk, whistle, '回访', { text: '企业反映仍缺一批单据' }))
      await other(visitor, 'liaison', (unit) =>
        act(unit, whistle, '答复', {
          text: '三批单据已全部送达',
          solved: true,
        }),
      )

      await visitor.open(`/whistles/${whistle.id}`)
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByText('请选择是否解决').waitFor()
      await page.getByLabel('解决了', { exact: true }).check()
      await page.getByLabel('非常满意').check()
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByText('已办结。').waitFor()
      const closed = await latest(visitor)
      assert.equal(closed.rating, 'very_good')
      assert.equal(closed.false_closings, 1)
    },
  },
  'what is refused twice waits for a ruling, and is ruled by the leader': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/whistles/new')
      await page.locator('input[name=asker]').fill('青禾食品')
      await page.getByRole('option', { name: '青禾食品有限公司' }).click()
      await page.locator('input[name=title]').fill('冷库用电增容')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '用电申请.txt', mimeType: 'text/plain', buffer: Buffer.from('400千伏安') })
      await page.getByText('用电申请.txt').waitFor()
      await visitor.audit('whistle with a file')
      await page.getByRole('button', { name: '提交', exact: true }).click()
      await page.getByRole('heading', { name: /已收到/ }).waitFor()
      const whistle = await latest(visitor)
      for (let time = 0; time < 2; ++time) {
        await act(visitor, whistle, '派单', { unit: '县商务局' })
        await other(visitor, 'liaison', (unit) => act(unit, whistle, '退单', { reason: '属供电部门职责' }))
      }
      await visitor.open(`/whistles/${whistle.id}`)
      await page.getByText('等裁定由谁办理').waitFor()
      // The asker's file is there for who has to judge.
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '用电申请.txt' }).click()
      assert.equal((await download).suggestedFilename(), '用电申请.txt')
      await other(visitor, 'leader', (leader) =>
        act(leader, whistle, '裁定', {
          text: '由商务局牵头协调供电公司',
          unit: '县商务局',
        }),
      )
      await other(visitor, 'liaison', async (unit) => {
        await unit.open(`/whistles/${whistle.id}`)
        await unit.page.getByRole('button', { name: '报到' }).waitFor()
        assert.equal(await unit.page.getByRole('button', { name: '退单' }).count(), 0)
      })
    },
  },
}
