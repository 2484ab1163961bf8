// Signing in: by password, with a password to be changed, with a second factor; out again; the frame around every page.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneTimeCode, region, run, top } from '../harness.mjs'

export const pages = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'not-found', as: 'clerk', path: '/no-such-page' },
  { name: 'start', as: 'clerk', path: '/start' },
]

/** By keys alone, from the first field on. */
async function fill(visitor, login, password) {
  await visitor.page.goto('/')
  await type(visitor, login, password)
}
async function type({ page }, login, password) {
  const field = page.locator('input[name=region]')
  await page.locator('input[name=login]').waitFor()
  if (await field.isVisible()) await field.fill(region)
  await page.locator('input[name=login]').focus()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

/** A provider of its own for the county: its address, and what it is to do next. */
async function provider(of) {
  const secret = join(of.data, 'identity-secret')
  writeFileSync(secret, 'geheimnis\n')
  of.settings = `identity_secret_file = "${secret}"\n`
  const process_ = spawn('python3', ['-B', join(top, 'tests/api/provider.py')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.on('exit', () => process_.kill())
  const [port] = await once(process_.stdout, 'data')
  const address = `http://127.0.0.1:${Number(port)}`
  of.provider = {
    address,
    behave: (how) => fetch(`${address}/behave?${how}`),
    quit: () => fetch(`${address}/quit`),
  }
}
/** The security administrator names the provider in the policy of signing in, and whose account an identity is. */
async function useProvider(visitor, login) {
  const { address } = visitor.county.provider
  visitor.known.push(address)
  await visitor.signIn('security')
  const text = `[second_factor]
required_of_administrators = false
[identity_provider]
issuer = "${address}"
client = "bihuan"
redirect = "${visitor.server.address}/api/v1/${region}/session/identity/callback"
`
  const changed = await visitor.context.request.put(`/api/v1/${region}/policies/sign_in`, {
    data: { text, reason: '启用统一身份认证' },
    headers: { 'X-CSRF-Token': visitor.csrf },
  })
  assert.equal(changed.status(), 200, await changed.text())
  const { items } = await visitor.get('/accounts?limit=100')
  await visitor.post(`/accounts/${items.find((each) => each.login === login).id}/identity`, {
    issuer: address,
    subject: 'u-17',
  })
  await visitor.context.clearCookies()
}

export default {
  'a clerk signs in by keys and out again': {
    run: async (visitor) => {
      const { page, county } = visitor
      await page.goto('/ledger?year=2025')
      await page.locator('input[name=login]').waitFor()
      assert.match(page.url(), /sign-in/)
      await fill(visitor, 'clerk', 'not the password')
      await page.getByRole('alert').waitFor()
      await fill(visitor, 'clerk', county.accounts.clerk)
      await page.locator('main#content').waitFor()
      await page.getByText('青禾县').first().waitFor()
      await page.locator('summary').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: '退出' }).focus()
      await page.keyboard.press('Enter')
      await page.locator('input[name=password]').waitFor()
      await page.goto('/start')
      await page.locator('input[name=password]').waitFor()
    },
  },
  'a session that ends by itself leads to the sign-in page, and from there back': {
    as: 'clerk',
    run: async (visitor) => {
      const { page, context, county } = visitor
      await visitor.open('/rounds')
      await page.getByRole('link', { name: '2025年第四季度调度' }).waitFor()
      await context.clearCookies()
      // Where something else was still asked for, the page has gone already.
      await page.evaluate(() => document.querySelector('main a[href^="/rounds/"]')?.click())
      await page.getByRole('status').filter({ hasText: '登录已失效' }).waitFor()
      await type(visitor, 'clerk', county.accounts.clerk)
      await page.getByRole('heading', { level: 1, name: /调度$/ }).waitFor()
    },
  },
  'the first stop leads past the navigation, a new page begins at its content': {
    as: 'clerk',
    sizes: ['desktop'],
    run: async (visitor) => {
      const page = await visitor.open('/start')
      const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className)
      await page.keyboard.press('Tab')
      assert.equal(await focused(), 'skip')
      await page.keyboard.press('Enter')
      assert.equal(await focused(), 'content')
      await page.keyboard.press('Shift+Tab')
      assert.equal(await page.evaluate(() => document.activeElement.closest('nav') !== null), true)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname !== '/start')
      await page.waitForFunction(() => document.activeElement.id === 'content')
    },
  },
  'language, theme and size are kept': {
    as: 'clerk',
    run: async ({ page, open }) => {
      await page.goto('/start')
      await page.locator('summary').click()
      await page.getByLabel('English').check()
      await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
      await page.getByLabel('Dark').check()
      await page.getByLabel('Large').check()
      await page.reload()
      await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
      assert.deepEqual(
        await page.evaluate(() => ({
          ...document.documentElement.dataset,
          lang: document.documentElement.lang,
        })),
        { theme: 'dark', size: 'large', lang: 'en' },
      )
    },
  },
  'a one-time password is changed at the first sign-in': {
    sizes: ['desktop'],
    prepare: async (of) => {
      of.accounts = {
        ...of.accounts,
        tian: (await run(of, 'account', 'add', 'tian', '田敬之', '--lang', 'en')).match(/\b\w{4}(?:-\w{4}){3}\b/)[0],
      }
    },
    run: async (visitor) => {
      const { page, county } = visitor
      await fill(visitor, 'tian', county.accounts.tian)
      await page.locator('input[name=wanted]').waitFor()
      await visitor.audit('one-time password')
      await page.locator('input[name=present]').fill(county.accounts.tian)
      await page.locator('input[name=wanted]').fill('short')
      await page.locator('input[name=again]').fill('short')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await page.locator('input[name=wanted]').fill('麦田里的风-2026-春')
      await page.locator('input[name=again]').fill('麦田里的风-2026-春')
      await page.keyboard.press('Enter')
      await page.locator('main#content').waitFor()
    },
  },
  'an administrator sets up a second factor, and signs in with it': {
    sizes: ['desktop'],
    prepare: (of) => rmSync(join(of.data, 'policy/sign_in.toml')),
    run: async (visitor) => {
      const { page, county } = visitor
      await fill(visitor, 'admin', county.accounts.admin)
      await page.getByRole('button', { name: '取得密钥' }).waitFor()
      await visitor.audit('second factor')
      await page.locator('input[name=password]').fill(county.accounts.admin)
      await page.keyboard.press('Enter')
      const key = await page.locator('#factor-key').textContent()
      await page.locator('input[name=code]').fill(await oneTimeCode(key))
      await page.keyboard.press('Enter')
      await page.locator('.codes li').first().waitFor()
      const recovery = await page.locator('.codes li').first().textContent()
      await page.getByRole('button', { name: '已经抄好' }).click()
      await page.locator('main#content').waitFor()
      await page.locator('summary').click()
      await page.getByRole('button', { name: '退出' }).click()
      await fill(visitor, 'admin', county.accounts.admin)
      await page.locator('input[name=code]').fill(recovery.trim())
      await page.keyboard.press('Enter')
      await page.locator('main#content').waitFor()
    },
  },
  "who has the county's identity enters by it; who does not get in reads why and has the password": {
    prepare: provider,
    run: async (visitor) => {
      const { page, county } = visitor
      await useProvider(visitor, 'clerk')
      const way = page.getByRole('button', { name: '用统一身份认证登录' })
      const told = async (words) => {
        await page.waitForURL(/sign-in\?refused=/)
        await page.getByRole('alert').filter({ hasText: words }).waitFor()
      }
      await page.goto('/')
      await way.click()
      await page.locator('main#content').waitFor()
      assert.equal((await visitor.get('/session')).login, 'clerk')

      await visitor.context.clearCookies()
      await county.provider.behave('subject=u-99')
      await page.goto('/')
      await way.click()
      await told('没有关联账号')
      await visitor.audit('refused by the identity provider')
      await county.provider.behave('fault=denied')
      await way.click()
      await told('没有让您登录')
      await county.provider.quit()
      await way.click()
      await told('连接不上')
      await page.locator('input[name=login]').fill('clerk')
      await page.locator('input[name=password]').fill(county.accounts.clerk)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.locator('main#content').waitFor()
    },
  },
}
