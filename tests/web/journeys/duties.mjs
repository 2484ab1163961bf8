// What waits, by day: an answer to co-sign for the unit that was asked, a ruling for who arbitrates.
import { run } from '../harness.mjs'
import { dialog } from '../others.mjs'

/** The whistle filed last, by its receipt. */
const filed = async (of, ...words) => /QS\d{4}-\d{4}/.exec(await run(of, 'whistle', 'file', ...words))[0]

/** A whistle whose answer waits for a second unit's signature. */
async function answered(of) {
  const number = await filed(of, '冷库用电增容', '--asker', '青禾食品有限公司', '--as', '督查室')
  const unit = ['--as', '县发展和改革局联络员']
  await run(of, 'whistle', 'dispatch', number, '--unit', '县发展和改革局', '--joint', '县商务局', '--as', '督查室')
  await run(of, 'whistle', 'sign', number, ...unit)
  await run(of, 'whistle', 'answer', number, '已列入增容计划', '--solved', ...unit)
}
/** One that two units have refused. */
async function refused(of) {
  const number = await filed(of, '仓库消防验收', '--asker', '青禾食品有限公司', '--as', '督查室')
  for (const unit of ['县发展和改革局', '县商务局']) {
    await run(of, 'whistle', 'dispatch', number, '--unit', unit, '--as', '督查室')
    await run(of, 'whistle', 'refuse', number, '--reason', '不归我局', '--as', `${unit}联络员`)
  }
}

export const pages = [
  { name: 'liaison', as: 'liaison', path: '/duties' },
  { name: 'leader', as: 'leader', path: '/duties' },
]

export default {
  'a unit co-signs what waits for it': {
    as: 'liaison',
    prepare: answered,
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/duties')
      await page.getByRole('radio', { name: /^会签/ }).check()
      await visitor.audit('co-signatures')
      await page.getByRole('link', { name: /冷库用电增容/ }).click()
      await page.getByRole('button', { name: '会签', exact: true }).click()
      await dialog(visitor, '会签', { text: '同意' })
      await page.getByText('已办理').first().waitFor()
      await visitor.open('/duties')
      await page.locator('h1').waitFor()
      await page.getByRole('link', { name: /冷库用电增容/ }).waitFor({ state: 'detached' })
    },
  },
  'a leader rules on what two units refused': {
    as: 'leader',
    prepare: refused,
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/duties')
      await page.getByRole('link', { name: /仓库消防验收/ }).click()
      await page.getByRole('button', { name: '裁定', exact: true }).click()
      await dialog(visitor, '裁定', { text: '由县发展和改革局牵头', unit: '县发展和改革局' })
      await page.getByText('已办理').first().waitFor()
      await visitor.open('/duties')
      await page.getByText('没有待办').waitFor()
    },
  },
}
