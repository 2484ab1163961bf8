// Journeys of several people: another one signs in to the same server, in a browser of their own.
import { Visitor } from './harness.mjs'

export async function other(visitor, login, go) {
  const { browser, server, county, size, language, mode, keys } = visitor
  const person = await new Visitor(browser, server, county, {
    size,
    language,
    mode,
    keys,
  }).come()
  await person.signIn(login)
  try {
    return await go(person)
  } finally {
    visitor.faults.push(...(await person.leave()))
  }
}

/** The last day of the month before this one, as the API writes it. */
export function lastMonth(now = new Date()) {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10)
}

/** Fills in and sends the dialog that stands open. */
export async function dialog({ page }, button, fields = {}) {
  const open = page.locator('dialog[open]')
  await open.waitFor()
  for (const [name, value] of Object.entries(fields)) {
    const field = open.locator(`[name="${name}"]`)
    const kind = await field.evaluate((each) =>
      each.tagName === 'SELECT' ? 'select' : (each.getAttribute('role') ?? each.type),
    )
    if (kind === 'select') await field.selectOption(value)
    else if (kind === 'checkbox') await field.setChecked(value)
    else {
      await field.fill(value)
      if (kind === 'combobox') await open.getByRole('option', { name: value }).first().click()
    }
  }
  await open.locator('.actions').getByRole('button', { name: button, exact: true }).click()
  await open.waitFor({ state: 'detached' }).catch(() => open.waitFor({ state: 'hidden' }))
}

/** The sample county's year, with its bars. */
export const figuresOf = (path) => ({
  name: 'figures',
  as: 'clerk',
  path,
  ready: async ({ page }) => {
    await page.locator('select[name=year]').selectOption('2025')
    await page.locator('figure svg').waitFor()
  },
})
