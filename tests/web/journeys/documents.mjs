// Documents: one is adopted, its findings are decided by keys beside the text, and read by others.
import assert from 'node:assert/strict'

/** Names units that are known, one that is not, and a sentence with a character of two UTF-16 units. */
const plan = `2026年县政府重点工作任务清单

一、产业

（一）壮大智能农机产业。全年营业收入突破95亿元，6月底前建成中试基地。（牵头单位：县财政局）

（二）修复𠮷庆古桥。完成修缮古桥3座。（牵头单位：县财政局）

（三）强化科技创新。净增高新技术企业10家以上。（牵头单位：县科技厅）

（四）办好教育。新增学位2700个。（牵头单位：县财政局）
`
const file = {
  name: '重点工作.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(plan),
}

async function adopted(visitor) {
  const answer = await visitor.context.request.post(
    `/api/v1/371799/documents?name=${encodeURIComponent(file.name)}&year=2026`,
    {
      data: file.buffer,
      headers: {
        'X-CSRF-Token': visitor.csrf,
        'Content-Type': 'application/octet-stream',
      },
    },
  )
  assert.ok(answer.ok(), await answer.text())
  return (await answer.json()).document.id
}

export const pages = [
  { name: 'documents', as: 'clerk', path: '/documents' },
  {
    name: 'read',
    as: 'clerk',
    path: '/documents/2',
    ready: async ({ page, size }) => {
      if (size === 'phone' || size === 'tablet') await page.getByRole('button', { name: /正文|^Text$/ }).click()
      await page.locator('a.mark').first().waitFor()
    },
  },
  {
    name: 'adopt',
    as: 'clerk',
    path: async (visitor) => `/documents/${(visitor.adopted ??= await adopted(visitor))}`,
    ready: async ({ page }) => {
      await page.locator('[data-ordinal]').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('[data-ordinal].current').waitFor()
    },
  },
]

export default {
  'a document is uploaded and decided by keys': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/documents')
      await page.getByRole('button', { name: '采用文件' }).first().click()
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: '上传并读取' }).click()
      await page.waitForURL(/\/documents\/\d+$/)
      await page.locator('[data-ordinal="1"]').waitFor()
      await visitor.audit('adopting')

      // The character of two UTF-16 units moves no mark.
      const marked = await page.locator('a.mark', { hasText: '古桥3座' }).first().textContent()
      assert.match(marked, /修缮古桥3座|完成修缮古桥3座/)
      // What nobody has registered stands out, with what it may be.
      await page.getByText('“县科技厅”还没有登记。').first().waitFor()

      await page.keyboard.press('j')
      await page.locator('[data-ordinal="1"].current').waitFor()
      await page.locator('.mark.current').first().waitFor()
      await page.keyboard.press('c')
      await page.getByText('已确认 1 条').waitFor()
      await page.locator('.current').first().waitFor()

      // Taken back by a key, as if it had not been; and decided again.
      await page.keyboard.press('u')
      await page.getByText('已撤回 1 条').waitFor()
      await page.locator('[data-ordinal="1"].current').waitFor()
      await page.keyboard.press('c')
      await page.getByText('已撤回 1 条').waitFor({ state: 'hidden' })
      await page.locator('[data-ordinal="1"]').waitFor({ state: 'detached' })

      // Hovering a card, or the focus in it, shows its sentence.
      await page.locator('[data-ordinal="3"]').hover()
      await page.locator('.mark:is(.near, .current)', { hasText: '古桥3座' }).first().waitFor()

      await page.keyboard.press('x')
      await page.locator('dialog textarea').fill('不是年度任务')
      await page.locator('dialog').getByRole('button', { name: '确定' }).click()
      await page.getByText('不采用 1 条').first().waitFor()

      const wrong = page.locator('[data-ordinal]', { hasText: '县科技厅' }).first()
      await wrong.getByRole('button', { name: '改为县科技局' }).click()
      await wrong.locator('input[name=title]').fill('强化科技创新能力')
      await wrong.getByRole('button', { name: '按更正确认' }).click()
      await page.getByText('已更正并确认 1 条').waitFor()

      await page.getByLabel('全选').check()
      await page.getByRole('button', { name: /^并入事项/ }).click()
      await page.locator('dialog input[role=combobox]').fill('壮大')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.locator('dialog').getByRole('button', { name: '并入' }).click()
      await page.getByText(/已并入 \d+ 条/).waitFor()
      const link = page.getByRole('link', { name: /台账事项/ }).first()
      await page.locator('.show select').selectOption('all')
      assert.match(await link.getAttribute('href'), /^\/ledger\/\d+$/)
    },
  },
  'a new version says what it took over': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const { page } = visitor
      await adopted(visitor)
      await visitor.open('/documents')
      await page.getByRole('button', { name: '采用文件' }).first().click()
      const changed = {
        ...file,
        buffer: Buffer.from(plan.replace('95亿元', '96亿元')),
      }
      await page.locator('input[type=file]').setInputFiles(changed)
      await page.getByRole('button', { name: '上传并读取' }).click()
      await page.getByRole('alert').waitFor()
      await page.getByRole('button', { name: '作为新版本采用' }).click()
      await page.waitForURL(/\/documents\/\d+$/)
      await page.getByText('沿用了原来的决定').waitFor()
    },
  },
  'others read, and decide nothing': {
    as: 'leader',
    run: async (visitor) => {
      const { page } = visitor
      await visitor.open('/documents/1')
      if (visitor.size === 'phone') await page.getByRole('button', { name: '正文' }).click()
      await page.locator('a.mark').first().click()
      await page.locator('[data-ordinal].current').waitFor()
      assert.equal(await page.getByRole('button', { name: '确认', exact: true }).count(), 0)
      assert.equal(await page.getByRole('button', { name: '采用文件' }).count(), 0)
    },
  },
}
