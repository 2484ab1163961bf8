// The liaison: what is owed, the one-minute report, drafts without a network, two who write at once, deadlines.
import assert from 'node:assert/strict'
import { run } from '../harness.mjs'
import { lastMonth, other } from '../others.mjs'

/** A round that is open now, about last year's headline targets. */
const openRound = (of) =>
  run(of, 'round', 'open', '--year', '2025', '--date', lastMonth(), '--category', 'headline', '--as', '督查室')

const reportOf = async (visitor, state) => {
  const own = (await visitor.get('/reports?sort=-id&limit=50')).items.find((each) => each.state === state)
  return `/reports/${own.id}`
}
export const pages = [
  { name: 'reports', as: 'liaison', path: '/reports' },
  {
    name: 'report',
    as: 'liaison',
    path: (visitor) => reportOf(visitor, 'accepted'),
  },
  { name: 'deadlines', as: 'liaison', path: '/duties' },
]

async function begin(visitor) {
  await visitor.open('/reports')
  await visitor.page.locator('.owed a').first().click()
  await visitor.page.locator('form textarea[name=progress]').waitFor()
  return visitor.page
}
const saved = (page) => page.getByText('草稿已存到服务器').waitFor()
const owedReport = async (visitor) => (await visitor.get('/reports/owed'))[0].report

export default {
  'a report is written in a minute; what is returned comes on top with its reason': {
    as: 'liaison',
    prepare: openRound,
    run: async (visitor) => {
      const page = await begin(visitor)
      await visitor.audit('report, empty')
      await page.locator('input[name=value]').fill('0.5%')
      // It talks, and does not hinder.
      await page.locator('.telling li').first().waitFor()
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.locator('textarea[name=progress][aria-invalid=true]').waitFor()
      await page.waitForFunction(() => document.activeElement?.name === 'progress')
      await page.getByRole('button', { name: '沿用上次的进展情况' }).click()
      assert.match(await page.locator('textarea[name=progress]').inputValue(), /累计/)
      await page.locator('textarea[name=problems]').fill('家电以旧换新额度下达较晚')
      await page.locator('textarea[name=next]').fill('下月开展两场促消费活动')
      await page.locator('input[type=file]').setInputFiles({
        name: '现场照片.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('照片'),
      })
      await page.getByRole('button', { name: '现场照片.txt' }).waitFor()
      await visitor.audit('report, filled in')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByRole('heading', { name: '没有待报的事项' }).waitFor()
      const sent = (await visitor.get('/reports?state=submitted')).items[0]
      assert.equal(sent.value_text, '0.5%')
      assert.equal(sent.evidence.length, 1)
      await other(visitor, 'clerk', (clerk) =>
        clerk.post('/reports/return', {
          reports: [{ report: sent.id }],
          reason: '数值与上月相差太大',
        }),
      )
      await page.getByText('数值与上月相差太大').waitFor()
      assert.match(await page.locator('.owed li').first().getAttribute('class'), /returned/)
    },
  },
  'a draft without a network waits in the browser and goes out when it is back': {
    as: 'liaison',
    prepare: openRound,
    run: async (visitor) => {
      const page = await begin(visitor)
      await page.locator('textarea[name=progress]').fill('一月至十月')
      await saved(page)
      await visitor.context.setOffline(true)
      await page.locator('textarea[name=progress]').fill('一月至十月累计增长6.5%')
      await page.getByText('已存在本机').waitFor()
      await visitor.context.setOffline(false)
      await saved(page)
      assert.equal((await owedReport(visitor)).progress, '一月至十月累计增长6.5%')
      // What the browser says of a network that is not there is what this is about.
      visitor.faults = visitor.faults.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
    },
  },
  'without a network the page opens, and what is written there goes out later': {
    as: 'liaison',
    prepare: openRound,
    run: async (visitor) => {
      const { page, context } = visitor
      await visitor.open('/reports')
      await page.waitForFunction(() => navigator.serviceWorker.controller)
      await page.reload()
      await begin(visitor)
      // What is kept is kept behind the answer: the last one asked for is the round.
      await page.waitForFunction(async () =>
        (await (await caches.open('bihuan-answers')).keys()).some((each) => each.url.includes('/rounds/')),
      )
      await context.setOffline(true)
      await page.reload()
      await page.locator('textarea[name=progress]').fill('下乡路上写的')
      await page.getByText('已存在本机').waitFor()
      await visitor.audit('report, without a network')
      await context.setOffline(false)
      await saved(page)
      assert.equal((await owedReport(visitor)).progress, '下乡路上写的')
      // Nothing of it stays when somebody else may come.
      await page.locator('summary').first().click()
      await page.getByRole('button', { name: '退出' }).click()
      await page.locator('input[name=password]').waitFor()
      await page.waitForFunction(async () => !(await caches.has('bihuan-answers')))
      visitor.faults = visitor.faults.filter((each) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(each))
    },
  },
  'what was typed before the page was closed is there again': {
    as: 'liaison',
    sizes: ['phone'],
    prepare: openRound,
    run: async (visitor) => {
      const page = await begin(visitor)
      await page.locator('textarea[name=next]').fill('还没有保存就关了')
      await page.reload()
      await page.locator('textarea[name=next]').waitFor()
      assert.equal(await page.locator('textarea[name=next]').inputValue(), '还没有保存就关了')
      await saved(page)
      assert.equal((await owedReport(visitor)).next_steps, '还没有保存就关了')
    },
  },
  'two write in the same report: both are shown, one is kept': {
    as: 'liaison',
    prepare: openRound,
    run: async (visitor) => {
      const page = await begin(visitor)
      const report = await owedReport(visitor)
      await other(visitor, 'clerk', (clerk) =>
        clerk.post(`/reports/${report.id}/draft`, {
          progress: '督查室代填的内容',
        }),
      )
      await page.locator('textarea[name=progress]').fill('我自己写的内容')
      await page.getByRole('heading', { name: '有人同时修改了这份报送' }).waitFor()
      await page.getByText('督查室代填的内容').waitFor()
      await visitor.audit('report, conflict')
      await page.getByRole('button', { name: '保留我的' }).click()
      await saved(page)
      assert.equal((await owedReport(visitor)).progress, '我自己写的内容')
    },
  },
  'deadlines are one list, and a calendar': {
    as: 'liaison',
    prepare: openRound,
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/duties')
      await page.getByRole('heading', { name: /已逾期/ }).waitFor()
      await page.getByLabel('报送').check()
      assert.equal(await page.locator('.duty').count(), 1)
      await page.getByText('日历订阅和邮件提醒').click()
      await page.getByRole('button', { name: '生成日历地址' }).click()
      const address = await page.locator('code').textContent()
      const calendar = await visitor.context.request.get(address.trim())
      assert.match(await calendar.text(), /^BEGIN:VCALENDAR/)
      await visitor.audit('deadlines, with a calendar')
    },
  },
}
