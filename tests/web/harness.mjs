// What the journeys stand on: a sample county on SQLite or PostgreSQL, the real server with the built web, people who are signed
// in, a browser that counts every console error as a fault, and axe in every mode. Waits are for conditions, never for a time.
import assert from 'node:assert/strict'
import { execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { byKeys } from './keyboard.mjs'

export const top = resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const region = '371799'
/** The program under sanitizers is slow, and so are machines that do other things besides. */
export const patience = Number(process.env.BIHUAN_WEB_PATIENCE ?? 60) * 1000

/** Everything, on every size, in every mode and language: takes a quarter of an hour. */
export const all = process.argv.includes('--all')

export function skip(reason) {
  console.log(`skipped: ${reason}`)
  process.exit(77)
}

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const require = createRequire(join(top, 'web/package.json'))

/** Says what is missing and ends, or hands over what is there. */
export function tools() {
  if (!browserPath) skip('no Chromium is installed')
  if (!existsSync(join(top, 'web/dist/index.html'))) skip('the web app is not built (npm ci && npm run build in web/)')
  try {
    return {
      chromium: require('playwright-core').chromium,
      axe: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
    }
  } catch {
    return skip('npm ci has not been run in web/')
  }
}

export const program =
  process.env.BIHUAN_PROGRAM ??
  ['release', 'dev', 'asan-ubsan'].map((each) => join(top, `build/${each}/bihuan`)).find(existsSync) ??
  'bihuan'

export const backends = process.env.BIHUAN_TEST_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite']

// ---- the county ----

/** Every folder and database of this run, removed at its end. */
const folder = mkdtempSync(join(tmpdir(), 'bihuan-web-'))
const databases = []
process.on('exit', () => {
  for (const each of databases) execFileSync('psql', statement(`DROP DATABASE IF EXISTS ${each} WITH (FORCE)`))
  rmSync(folder, { recursive: true, force: true })
})

// What is waited for here is not waited for by the other journeys: nothing is run synchronously while they go.
const execute = promisify(execFile)
const statement = (command) => [process.env.BIHUAN_TEST_POSTGRES, '-qc', command]
const psql = (command) => execute('psql', statement(command))
async function told(words) {
  const { stdout } = await execute(program, words, { env: withoutLeaks(), maxBuffer: 64 << 20 })
  return stdout
}

/** The address of another database of the same server: "host=… user=… dbname=…" as the program takes it. */
function databaseAddress(name) {
  const words = Object.fromEntries(process.env.BIHUAN_TEST_POSTGRES.split(' ').map((word) => word.split('=')))
  return `postgresql:///${name}?host=${words.host}&user=${words.user}`
}

const made = new Map()
/** The sample county, made once a backend: {data, accounts: {clerk: 'password', …}}. Its copies are what journeys change. */
function original(backend) {
  if (!made.has(backend)) made.set(backend, make(backend))
  return made.get(backend)
}
async function make(backend) {
  const data = join(folder, `county-${backend}`)
  const words = ['init', '--sample', '--accounts', '--lang', 'en', '--data', data]
  let database
  if (backend === 'postgres') {
    database = `bihuan_web_${process.pid}`
    await psql(`CREATE DATABASE ${database}`)
    databases.push(database)
    words.push('--database', databaseAddress(database))
  }
  const list = await told(words)
  const accounts = {}
  // A line an account: login, password, person, post.
  for (const [, login, password] of list.matchAll(/^ *(\w+) +(\w{4}(?:-\w{4}){3}) /gm)) accounts[login] = password
  assert.ok(accounts.clerk, `bihuan init --sample --accounts told no accounts:\n${list}`)
  return { data, accounts, database }
}

let copies = 0
/** A county of one's own. */
export async function county(backend = 'sqlite') {
  const source = await original(backend)
  const number = ++copies
  const data = join(folder, `copy-${number}`)
  await cp(source.data, data, { recursive: true })
  if (backend === 'postgres') {
    const database = `${source.database}_${number}`
    await psql(`CREATE DATABASE ${database} TEMPLATE ${source.database}`)
    databases.push(database)
    const settings = join(data, 'bihuan.toml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(source.database, database))
  }
  return { data, accounts: source.accounts, backend }
}

function withoutLeaks() {
  return { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' }
}

/** Runs the command line in a county: await run(county, 'round', 'open', …). */
export function run(of, ...words) {
  return told([...words, '--data', of.data])
}

/** `bihuan serve` on a free port: {address, log(), stop()}. `settings`, and those of the county: further lines of serve.toml. */
export async function serve(of, settings = '') {
  writeFileSync(
    join(of.data, 'serve.toml'),
    `port = 0\nfiles = "${join(top, 'web/dist')}"\nreads_a_second = 100000\nwrites_a_second = 100000\n${settings}${of.settings ?? ''}`,
  )
  const process_ = spawn(program, ['serve', '--data', of.data, '--log', 'json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: withoutLeaks(),
  })
  let log = ''
  const port = await new Promise((resolve_, reject) => {
    const late = setTimeout(() => reject(new Error(`the server does not listen:\n${log}`)), patience)
    process_.stderr.on('data', (bytes) => {
      log += bytes
      const found = /"listening".*"port":"(\d+)"/.exec(log)
      if (!found) return
      clearTimeout(late)
      resolve_(Number(found[1]))
    })
    process_.on('exit', () => reject(new Error(`the server ended:\n${log}`)))
  })
  const ended = new Promise((done) => process_.on('exit', done))
  return {
    address: `http://127.0.0.1:${port}`,
    log: () => log,
    stop: async () => {
      process_.kill('SIGTERM')
      const hard = setTimeout(() => process_.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(hard)
      assert.ok(!/ERROR: AddressSanitizer|runtime error:/.test(log), log)
    },
  }
}

// ---- the browser ----

export const sizes = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  projector: { viewport: { width: 1920, height: 1080 } },
}
export const modes = {
  light: { theme: 'light', size: 'normal' },
  dark: { theme: 'dark', size: 'normal' },
  large: { theme: 'light', size: 'large' },
  'large-dark': { theme: 'dark', size: 'large' },
}

export async function launch() {
  const { chromium } = tools()
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--font-render-hinting=none',
      // The language of its own fields: how a date is typed goes by it.
      '--lang=en-US',
    ],
  })
}

/** Somebody at a browser. */
export class Visitor {
  /** `keys`: without a mouse. */
  constructor(browser, server, of, { size = 'desktop', language = 'zh', mode = 'light', keys = false } = {}) {
    Object.assign(this, { browser, server, county: of, size, language, mode, keys })
    this.faults = []
    /** Addresses besides the server's that may be asked. */
    this.known = []
  }

  async come() {
    this.context = await this.browser.newContext({
      ...sizes[this.size],
      baseURL: this.server.address,
      locale: this.language === 'zh' ? 'zh-CN' : 'en-GB',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    this.context.setDefaultTimeout(patience)
    await this.context.addInitScript(
      ([language, { theme, size }]) => {
        for (const [name, value] of Object.entries({ language, theme, size }))
          if (!localStorage.getItem(`bihuan.${name}`)) localStorage.setItem(`bihuan.${name}`, value)
      },
      [this.language, modes[this.mode]],
    )
    this.page = await this.context.newPage()
    this.listen(this.page)
    if (this.keys) await byKeys(this.page, (fault) => this.faults.push(fault))
    return this
  }

  /** What the console says, what fails inside, what is asked of other servers: faults. A refusal (4xx) is an answer like any other. */
  listen(page) {
    page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return
      if (/Failed to load resource.* 4\d\d /.test(message.text())) return
      this.faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`failed: ${error.stack ?? error.message}`))
    page.on('request', (request) => {
      const to = request.url()
      if (![this.server.address, ...this.known, 'data:', 'blob:'].some((each) => to.startsWith(each)))
        this.faults.push(`asked elsewhere: ${to}`)
    })
  }

  /** Through the API, quicker than by the page (which journeys/sign_in.mjs goes through). */
  async signIn(login) {
    const answer = await this.context.request.post(`/api/v1/${region}/session`, {
      data: { login, password: this.county.accounts[login] },
      timeout: patience,
    })
    assert.equal(answer.status(), 200, await answer.text())
    this.csrf = (await answer.json()).csrf
    await this.context.addInitScript((code) => localStorage.setItem('bihuan.region', code), region)
    return this
  }

  /** What the API answers this person: to find out what a page should show. */
  async get(path) {
    const answer = await this.context.request.get(`/api/v1/${region}${path}`, {
      timeout: patience,
    })
    assert.equal(answer.status(), 200, `${path}: ${await answer.text()}`)
    return answer.json()
  }
  async post(path, data) {
    const answer = await this.context.request.post(`/api/v1/${region}${path}`, {
      data,
      headers: { 'X-CSRF-Token': this.csrf },
      timeout: patience,
    })
    assert.ok(answer.ok(), `${path}: ${await answer.text()}`)
    return answer.json()
  }

  /** Goes to a page and waits for its heading. */
  async open(path) {
    await this.page.goto(path)
    await this.page.locator('h1').first().waitFor()
    return this.page
  }

  /** Shows the page in a mode, whatever this person has chosen. */
  async inMode(name) {
    const { theme, size } = modes[name]
    await this.page.evaluate(
      ([theme_, size_]) => {
        document.documentElement.dataset.theme = theme_
        document.documentElement.dataset.size = size_
        // What measures its letters has drawn itself anew after two frames.
        return new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
      },
      [theme, size],
    )
  }

  /** WCAG 2.1 AA by axe; and on a phone, nothing wider than the screen. */
  async audit(what = this.page.url(), only = audited) {
    const { axe } = tools()
    // By the browser's own evaluation, which the page's Content-Security-Policy does not forbid.
    await this.page.evaluate(axe)
    for (const mode of only) {
      await this.inMode(mode)
      const runOnly = mode === only[0] || all ? guidelines : differsByMode
      const found = await this.page.evaluate(
        (rules) => globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
        runOnly,
      )
      for (const each of found.violations)
        for (const node of each.nodes)
          this.faults.push(`axe, ${what}, ${mode}: ${each.id} at ${node.target.join(' ')}: ${node.failureSummary}`)
      const [wide, screen] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      if (wide > screen) this.faults.push(`${what}, ${mode}: ${wide} pixels wide on a screen of ${screen}`)
    }
    await this.inMode(this.mode)
  }

  async picture(name, into = process.env.BIHUAN_SCREENSHOTS) {
    if (!into) return
    mkdirSync(into, { recursive: true })
    await this.page.screenshot({
      path: join(into, `${name}.png`),
      fullPage: true,
    })
  }

  async leave() {
    await this.context?.close()
    return this.faults
  }
}

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
/** What a page's colours and sizes can change: its second mode is asked for no more than this, unless all is. */
const differsByMode = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'] }
/** In all modes, or in the two that differ in everything. */
const audited = all ? Object.keys(modes) : ['light', 'large-dark']

/** The code of an authenticator app (RFC 6238) for a key in base 32, at this moment. */
export async function oneTimeCode(key, now = Date.now()) {
  const { createHmac } = await import('node:crypto')
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replace(/[\s=]/g, '').toUpperCase()]
    .map((each) => letters.indexOf(each).toString(2).padStart(5, '0'))
    .join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((each) => parseInt(each, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const hash = createHmac('sha1', bytes).update(step).digest()
  const place = hash[hash.length - 1] & 15
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
