// Key projects: the board, a move with its reason, money, what is lacking and who solves it.
import assert from 'node:assert/strict'

const board = ({ page }) => page.locator('.board li').first().waitFor()
const firstProject = async (visitor) => `/projects/${(await visitor.get('/projects?limit=1')).items[0].id}`

export const pages = [
  { name: 'board', as: 'clerk', path: '/projects', ready: board },
  {
    name: 'echelon',
    as: 'clerk',
    path: '/projects?view=echelon',
    ready: ({ page }) => page.locator('td').first().waitFor(),
  },
  {
    name: 'money',
    as: 'clerk',
    path: '/projects?view=money',
    ready: ({ page }) => page.locator('figure svg').waitFor(),
  },
  {
    name: 'lacks',
    as: 'clerk',
    path: '/projects?view=lacks',
    ready: ({ page }) => page.locator('h2, td').first().waitFor(),
  },
  {
    name: 'map',
    as: 'clerk',
    path: '/projects?view=map',
    ready: ({ page }) => page.locator('.frame svg .point').first().waitFor(),
  },
  {
    name: 'project',
    as: 'clerk',
    path: firstProject,
    ready: ({ page }) => page.locator('.path').waitFor(),
  },
]

export default {
  'a project is registered, lacks something, moves on': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/projects')
      await page.getByRole('button', { name: '登记项目' }).click()
      await page.locator('dialog input[name=title]').fill('青禾冷链物流园')
      await page.locator('dialog input[role=combobox]').fill('商务')
      await page.keyboard.press('Enter')
      await page.locator('dialog input[name=total]').fill('3.2亿元')
      await page.locator('dialog input[name=planned]').fill('8000万元')
      await page.locator('dialog').getByRole('button', { name: '登记', exact: true }).click()
      await page.getByRole('heading', { name: '青禾冷链物流园' }).waitFor()

      await page.getByRole('button', { name: '登记缺口' }).click()
      await page.locator('dialog textarea').fill('用地指标35亩')
      await page.locator('dialog input[role=combobox]').fill('发展和改革')
      await page.keyboard.press('Enter')
      await page.locator('dialog').getByRole('button', { name: '登记', exact: true }).click()
      await page.getByText('用地指标35亩').waitFor()
      await visitor.audit('project')

      // Over stages only with a reason: the server's own sentence where none is given.
      await page.getByRole('button', { name: '推进' }).click()
      await page.locator('dialog select').selectOption('landed')
      assert.equal(await page.locator('dialog textarea').getAttribute('required'), '')
      await page.locator('dialog textarea').fill('签约即落地')
      await page.locator('dialog').getByRole('button', { name: '确定' }).click()
      await page.getByText('谋划 → 落地').waitFor()

      await page.getByRole('button', { name: '填报投资' }).click()
      await page.locator('dialog input[name=done]').fill('2000万元')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByText('2000万元').first().waitFor()

      await page.getByRole('button', { name: '解决', exact: true }).click()
      await page.locator('dialog textarea').fill('市里调剂指标35亩')
      await page.locator('dialog').getByRole('button', { name: '记为已解决' }).click()
      await page.getByText('没有未解决的缺口').waitFor()

      await page.getByRole('button', { name: '记观摩得分' }).click()
      await page.locator('dialog input[name=score]').fill('88')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByText('1 次，平均 88 分').waitFor()
    },
  },
  'a unit moves what it leads, and nothing else': {
    as: 'liaison',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/projects')
      await board(visitor)
      assert.equal(await page.getByRole('button', { name: '登记项目' }).count(), 0)
      await page.getByRole('link', { name: '柳泉智能农机产业园三期' }).click()
      await page.locator('.path').waitFor()
      assert.equal(await page.getByRole('button', { name: '推进' }).count(), 0)
    },
  },
  'a project is put on the map, which keys move': {
    as: 'clerk',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.post('/projects', { title: '青禾冷链物流园', year: 2025, stage: 'landed', draft: true })
      await visitor.open('/projects?view=map')
      const points = page.locator('.points li')
      await points.first().waitFor()
      const before = await points.count()
      assert.equal(await page.locator('.frame .point').count(), before)
      await page.getByRole('heading', { name: '还没有坐标的 1 个项目' }).waitFor()
      await page.getByRole('link', { name: '青禾冷链物流园' }).click()
      await page.getByRole('button', { name: '登记坐标' }).click()
      // The wrong way round: the server says so.
      await page.locator('dialog input[name=longitude]').fill('35.13')
      await page.locator('dialog input[name=latitude]').fill('115.5')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.locator('dialog [role=alert]').waitFor()
      await page.locator('dialog input[name=longitude]').fill('115.5')
      await page.locator('dialog input[name=latitude]').fill('35.13')
      await page.locator('dialog').getByRole('button', { name: '保存' }).click()
      await page.getByText('115°30′E 35°07′48″N').waitFor()

      await visitor.open('/projects?view=map')
      await page.locator('.points li', { hasText: '青禾冷链物流园' }).waitFor()
      assert.equal(await points.count(), before + 1)
      const scale = () => page.locator('.scale text').textContent()
      const whole = await scale()
      await page.locator('.frame').focus()
      await page.keyboard.press('+')
      await page.keyboard.press('+')
      await page.keyboard.press('+')
      assert.notEqual(await scale(), whole)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('0')
      assert.equal(await scale(), whole)
      await page.getByRole('button', { name: '放大' }).click()
      await page.getByRole('button', { name: '看全部' }).click()
      assert.equal(await scale(), whole)
      await visitor.audit('map')
    },
  },
}
