// The ledger as a spreadsheet user works in it: by keys, by pasting, by views; an item's page; a sheet imported and exported.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

export const pages = [
  { name: 'grid', as: 'clerk', path: '/ledger?year=2025', ready: rows, printed: true },
  {
    name: 'empty',
    as: 'clerk',
    path: '/ledger?year=2027',
    ready: ({ page }) => page.getByRole('main').getByRole('heading', { level: 2 }).waitFor(),
  },
  { name: 'item', as: 'clerk', path: '/ledger/56', ready: ({ page }) => page.locator('dl').first().waitFor() },
  { name: 'task', as: 'clerk', path: '/ledger/1', ready: ({ page }) => page.locator('dl').first().waitFor() },
  { name: 'import', as: 'clerk', path: '/ledger/import?year=2026' },
  { name: 'mine', as: 'liaison', path: '/ledger?year=2025', ready: rows },
  { name: 'read', as: 'leader', path: '/ledger?year=2025', ready: rows },
]

async function rows({ page }) {
  await page.locator('[role=grid] [role=gridcell]').first().waitFor()
}
/** The first lines come before the others. */
const allRows = (page) =>
  page.waitForFunction(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') > 61)
/** The line of an item, found by its title. */
const line = (page, title) =>
  page.locator('[role=row]', { has: page.getByRole('gridcell', { name: title, exact: true }) })
/** The text of the cell at the cursor. */
const atCursor = (page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=grid]').getAttribute('aria-activedescendant')
    return document.getElementById(id)?.textContent.trim()
  })
async function find(page, words) {
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('status').filter({ hasText: '行中的' }).waitFor()
}
/** Days that are still to come, whenever this runs; in a year with another name than the item's, too. */
const coming = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function until(condition, what) {
  const end = Date.now() + 30_000
  for (;;) {
    if (await condition()) return
    assert.ok(Date.now() < end, `never: ${what}`)
    await new Promise((go) => setTimeout(go, 100))
  }
}

export default {
  'on paper it is whole': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await allRows(page)
      const count = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount')) - 1
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await page.locator('table.printed').waitFor({ state: 'attached' })
      assert.equal(await page.locator('table.printed tbody tr').count(), count)
      assert.ok(count > (await page.locator('[role=row]').count()))
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      assert.equal(await page.locator('table.printed').count(), 0)
    },
  },
  'the cursor goes as in a spreadsheet': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await page.locator('[role=grid]').focus()
      await page.keyboard.press('Control+Home')
      const comesTo = (words) => until(async () => (await atCursor(page)) === words, `${words} at the cursor`)
      await comesTo('1')
      await page.keyboard.press('Tab')
      await comesTo('壮大智能农机产业')
      await page.keyboard.press('ArrowDown')
      await comesTo('推进数字化转型')
      await allRows(page)
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Home')
      await until(async () => Number(await atCursor(page)) > 60, 'the last line at the cursor')
      const last = Number(await atCursor(page))
      await page.keyboard.press('PageUp')
      await until(async () => Number(await atCursor(page)) < last, 'a line further up')
      // A block is selected and copied; the head is reached, and its panel by Enter.
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowRight')
      const selected = page.locator('[role=gridcell][aria-selected=true]')
      await until(async () => (await selected.count()) === 4, 'four cells selected')
      const copied = await page.evaluate(() => {
        const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
        document.querySelector('[role=grid]').dispatchEvent(event)
        return event.clipboardData.getData('text/plain')
      })
      assert.equal(copied, '1\t壮大智能农机产业\r\n2\t推进数字化转型')
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await visitor.audit('column panel')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  },
  'a goal is revised in its cell, with a reason': {
    as: 'clerk',
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await find(page, '高新技术企业')
      await page.locator('[role=grid]').focus()
      await page.keyboard.press('Control+Home')
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight')
      assert.equal(await atCursor(page), '新增10家以上')
      await page.keyboard.press('F2')
      await page.locator('.editor').press('Escape')
      await page.keyboard.press('Enter')
      await page.locator('.editor').fill('新增8家以上')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('新增8家以上').waitFor()
      await visitor.audit('changes')
      await page.keyboard.press('Enter')
      await dialog.getByLabel('理由').fill('认定标准调整')
      await dialog.getByLabel('理由').press('Enter')
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('gridcell', { name: '新增8家以上', exact: true }).waitFor()
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.getByText('认定标准调整').waitFor()
      await page.getByText('目标由 10家 改为 8家').waitFor()
    },
  },
  'a block pasted from Excel is shown before it is done': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await find(page, '签约过')
      await page.locator('[role=grid]').focus()
      await page.keyboard.press('Control+Home')
      for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight')
      const [first, second] = [coming(20), coming(40)]
      const [year, month, day] = first.split('-').map(Number)
      const block = `县商务局、县投资促进服务中心\t${year}年${month}月${day}日\r\n县没有这个局\t${second.replaceAll('-', '/')}\r\n`
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document
          .querySelector('[role=grid]')
          .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, block)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('没有登记“县没有这个局”这个单位').waitFor()
      await dialog.getByText(second).waitFor()
      await dialog.getByLabel('理由').fill('按调度会要求')
      await dialog.getByRole('button', { name: '修改 3 处' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await until(async () => {
        const { items } = await visitor.get('/ledger?year=2025&limit=200')
        const of = items.filter((row) => row.item.title.startsWith('签约过')).map((row) => row.item)
        return of[0].due_on === first && of[1].due_on === second && of[0].leads.length === 2
      }, 'what was pasted is in the ledger')
    },
  },
  'rows are filtered, grouped and kept as a view': {
    as: 'clerk',
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await page.locator('[role=columnheader]', { hasText: '亮灯' }).first().getByRole('button').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('黄').check()
      await dialog.getByRole('button', { name: '按此分组' }).click()
      await page.keyboard.press('Escape')
      await page.locator('[role=row].group').waitFor()
      await page.getByRole('button', { name: '保存视图' }).click()
      await dialog.getByLabel('视图名称').fill('黄灯')
      await dialog.getByRole('button', { name: '保存视图' }).click()
      await page.reload()
      await page.locator('[role=row].group').waitFor()
      await page.getByLabel('视图', { exact: true }).selectOption('')
      await page.locator('[role=row].group').waitFor({ state: 'detached' })
      await page.getByLabel('视图', { exact: true }).selectOption('黄灯')
      await page.locator('[role=row].group').waitFor()
      await visitor.audit('grouped')
    },
  },
  'several rows are assigned at once': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await find(page, '5G')
      await page.locator('[role=grid]').focus()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press(' ')
      await page.getByRole('button', { name: '改时限' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('新的时限').fill(coming(28))
      await dialog.getByLabel('理由').fill('供货推迟')
      await visitor.audit('bulk')
      await dialog.getByRole('button', { name: '改时限' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await page.getByRole('gridcell', { name: coming(28) }).waitFor()
    },
  },
  'what somebody else changes is seen without asking': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      await find(page, '招聘教师')
      await line(page, '招聘教师').waitFor()
      await visitor.post('/items/45/revise', { due: coming(23), reason: '招聘考试改期' })
      await page.getByRole('gridcell', { name: coming(23) }).waitFor()
    },
  },
  'the sheet goes out and comes in again': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/ledger?year=2025')
      await rows(visitor)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 XLSX' }).click(),
      ])
      const file = await download.path()
      assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK')
      await page.getByRole('link', { name: '导入表格' }).click()
      await page
        .getByLabel('选择 XLSX 或 CSV 文件')
        .setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) })
      await page.getByText('读懂的列').first().waitFor()
      await visitor.audit('preview')
      const sheet = '序号,事项,目标,单位,牵头单位,完成时限\n1,新建口袋公园,5,个,县住房和城乡建设局,2025-12-31\n'
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '补充.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
      await page.getByRole('cell', { name: '新建口袋公园' }).waitFor()
      await page.getByRole('button', { name: '导入 1 行' }).click()
      await page.getByRole('heading', { name: '重点工作台账', level: 1 }).waitFor()
      await find(page, '口袋公园')
      await line(page, '新建口袋公园').waitFor()
    },
  },
}
