// The pages in a real browser: browser_test.mjs SAMPLE_PAGES
// SAMPLE_PAGES is the program that makes them. With BIHUAN_SCREENSHOTS=FOLDER it leaves pictures to look at.
// Exit code 77: skipped, for want of a browser or of the packages (npm ci --prefix tests/report).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

function skip(reason) {
  console.log(`skipped: ${reason}`);
  process.exit(77);
}

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browserPath) skip("no Chromium is installed");
const require = createRequire(import.meta.url);
let chromium, axe;
try {
  ({ chromium } = require("playwright-core"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
} catch {
  skip("npm ci --prefix tests/report has not been run");
}

const folder = mkdtempSync(join(tmpdir(), "bihuan-pages-"));
const address = pathToFileURL(folder).href;
execFileSync(process.argv[2], [folder]);
const screenshots = process.env.BIHUAN_SCREENSHOTS;
if (screenshots) mkdirSync(screenshots, { recursive: true });

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

/** Opens a page, hands it over, and fails on any console error, exception, dialog or request to elsewhere. */
async function withPage(file, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => {
    faults.push("dialog: " + dialog.message());
    dialog.dismiss();
  });
  const elsewhere = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && !url.startsWith(address)) elsewhere.push(url);
  });
  await page.goto(`${address}/${file}`);
  await look(page);
  assert.deepEqual(faults, []);
  assert.deepEqual(elsewhere, []);
  await context.close();
}

async function picture(page, name) {
  if (screenshots) await page.screenshot({ path: join(screenshots, name + ".png") });
}

async function assertAccessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    }),
  );
  const told = violations.map(
    ({ id, nodes }) => `${where}: ${id} ×${nodes.length}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`,
  );
  assert.deepEqual(told, []);
}

const count = (page) => page.textContent(".current .count");
const rowCount = (page) => page.locator(".current .sortable tbody tr").count();
const isInWindow = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });

const tests = {
  async "filters by text, kind, measure, year and section"() {
    await withPage("qinghe.html", desktop, async (page) => {
      await page.click('.views a[href="#d0"]');
      const all = await rowCount(page);
      assert.equal(all, await page.locator("#d0 .mark").count());

      await page.selectOption('#d0 [data-filter="kind"]', "target");
      const targets = await rowCount(page);
      assert.equal(targets, await page.locator("#d0 .mark.target").count());
      assert.ok(targets > 0 && targets < all);
      assert.equal(await count(page), `显示 ${targets} / ${all} 项`);
      assert.equal(await page.locator("#d0 .mark.off").count(), all - targets);

      await page.selectOption('#d0 [data-filter="measure"]', "growth");
      for (const row of await page.locator("#d0 tbody tr").all())
        assert.equal(await row.getAttribute("data-measure"), "growth");

      await page.selectOption('#d0 [data-filter="year"]', "2023"); // targets are for 2024
      assert.equal(await rowCount(page), 0);
      assert.ok(await page.isVisible("#d0 .nothing"));

      await page.click('#d0 button[type="reset"]');
      await page.waitForFunction((whole) => document.querySelectorAll("#d0 tbody tr").length === whole, all);
      assert.equal(await page.locator("#d0 .mark.off").count(), 0);

      await page.fill('#d0 [data-filter="text"]', "居民 可支配");
      await page.waitForFunction((whole) => document.querySelectorAll("#d0 tbody tr").length < whole, all);
      const names = await page.locator("#d0 tbody .indicator").allTextContents();
      assert.ok(names.length > 0 && names.every((name) => name.includes("居民") && name.includes("可支配")));
      await page.fill('#d0 [data-filter="text"]', "");

      const section = await page.locator('#d0 [data-filter="section"] option').nth(1).getAttribute("value");
      await page.selectOption('#d0 [data-filter="section"]', section);
      const [begin, end] = section.split("-").map(Number);
      const inside = await page.locator("#d0 tbody tr").evaluateAll((rows) => rows.map((row) => +row.dataset.section));
      assert.ok(inside.length > 0 && inside.every((at) => at >= begin && at < end));
      assert.equal(
        inside.length,
        Number(await page.locator(`#d0 .outline a[href="#d0h${begin}"] em`).textContent()),
      );
    });
  },

  async "sorts up, down and back"() {
    await withPage("qinghe.html#d0", desktop, async (page) => {
      const values = () =>
        page.locator("#d0 tbody tr").evaluateAll((rows) => rows.map((row) => [row.dataset.unit, +row.dataset.value]));
      const order = () => page.locator("#d0 tbody tr").evaluateAll((rows) => rows.map((row) => row.id));
      const before = await order();
      const head = page.locator("#d0 th.amount");
      await head.locator("button").click();
      assert.equal(await head.getAttribute("aria-sort"), "ascending");
      const up = await values();
      for (let i = 1; i < up.length; ++i) if (up[i][0] === up[i - 1][0]) assert.ok(up[i][1] >= up[i - 1][1]);
      await head.locator("button").press("Enter");
      assert.equal(await head.getAttribute("aria-sort"), "descending");
      const down = await values();
      for (let i = 1; i < down.length; ++i) if (down[i][0] === down[i - 1][0]) assert.ok(down[i][1] <= down[i - 1][1]);
      await head.locator("button").click();
      assert.equal(await head.getAttribute("aria-sort"), null);
      assert.deepEqual(await order(), before);
    });
  },

  async "jumps from the row to the sentence and back"() {
    await withPage("qinghe.html#d0", desktop, async (page) => {
      const last = (await page.locator("#d0 .mark").count()) - 1;
      await page.click(`#d0r${last} a`);
      const mark = page.locator(`#d0s${last}`);
      assert.ok(await isInWindow(mark));
      assert.ok(await mark.evaluate((element) => element === document.activeElement));
      assert.ok(await mark.evaluate((element) => element.closest(".sentence").classList.contains("lit")));
      assert.ok(await page.isVisible("#card"));
      const indicator = await page.textContent(`#d0r${last} .indicator`);
      assert.equal(await page.textContent("#card strong"), indicator);

      await page.keyboard.press("Escape");
      assert.ok(await page.isHidden("#card"));
      await page.selectOption('#d0 [data-filter="kind"]', "result"); // hides the row of a target
      await mark.press("Enter"); // back to the row, in spite of the filter
      assert.ok(await isInWindow(page.locator(`#d0r${last}`)));
      assert.ok(await page.locator(`#d0r${last}.open`).isVisible());
      assert.equal(new URL(page.url()).hash, `#d0r${last}`);
      await page.goBack();
      assert.equal(new URL(page.url()).hash, `#d0s${last}`);
      assert.ok(await isInWindow(mark));
    });
  },

  async "hover and focus show the record"() {
    await withPage("tasks.html", desktop, async (page) => {
      await page.locator("#d0s4").scrollIntoViewIfNeeded();
      await page.hover("#d0s4");
      await page.waitForSelector("#card:not([hidden])");
      const card = await page.textContent("#card");
      for (const cell of ["indicator", "measure", "year", "section", "task", "units"]) {
        const text = await page.textContent(`#d0r4 .${cell}`);
        assert.ok(text && card.includes(text), cell);
      }
      await page.mouse.move(5, 500);
      await page.waitForSelector("#card", { state: "hidden" });
      await page.focus("#d0s5");
      await page.waitForSelector("#card:not([hidden])");
      assert.ok(await page.locator("#card").evaluate((card) => card.getBoundingClientRect().right <= innerWidth));
    });
  },

  async "shows a wide table with all columns"() {
    await withPage("tasks.html", desktop, async (page) => {
      assert.ok(await page.isHidden("#d0r0 .units"));
      await page.click(".widen");
      assert.ok(await page.isVisible("#d0r0 .units"));
      assert.ok(await page.isHidden("#d0 article"));
      await page.click("#d0r7 a"); // leads back to the text
      assert.ok(await page.isVisible("#d0 article"));
      assert.ok(await isInWindow(page.locator("#d0s7")));
    });
  },

  async "reconciliation: figures, filter, and links into both documents"() {
    await withPage("qinghe.html", desktop, async (page) => {
      const total = await rowCount(page);
      let sum = 0;
      for (const verdict of ["met", "missed", "unreported"]) {
        const figure = Number(await page.textContent(`.overview .figures .${verdict} b`));
        await page.selectOption('#reconciliation [data-filter="verdict"]', verdict);
        assert.equal(await rowCount(page), figure, verdict);
        sum += figure;
      }
      assert.equal(sum, total);
      await page.selectOption('#reconciliation [data-filter="verdict"]', "missed");
      const links = page.locator("#reconciliation tbody tr:first-child blockquote a");
      assert.equal(await links.count(), 2);
      for (const [index, view] of [[0, "d0"], [1, "d1"]]) {
        const hash = await links.nth(index).getAttribute("href");
        await links.nth(index).click();
        assert.ok(await page.isVisible("#" + view));
        assert.ok(await isInWindow(page.locator(hash)));
        await page.goBack();
        assert.ok(await page.isVisible("#reconciliation"));
      }
      await page.click("#reconciliation .ratios a >> nth=0"); // the chart leads to its line, whatever the filter
      assert.ok(await isInWindow(page.locator("#reconciliation tbody tr").first()));
    });
  },

  async "the theme button goes dark and light"() {
    await withPage("tasks.html", { ...desktop, colorScheme: "light" }, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await page.click("#theme");
      assert.notEqual(await paper(), light);
      await page.reload(); // remembered
      assert.notEqual(await paper(), light);
      await page.click("#theme");
      assert.equal(await paper(), light);
    });
  },

  async "fits a phone, with sheets and a card at the bottom"() {
    await withPage("qinghe.html", { ...phone, colorScheme: "dark" }, async (page) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      assert.ok(await fits());
      await picture(page, "phone-dark-reconciliation");
      await page.tap('.views a[href="#d0"]');
      assert.ok(await fits());
      assert.ok(await page.isHidden("#d0 .panel"));
      await page.tap('#d0 .dock [data-sheet="panel"]');
      assert.ok(await page.isVisible("#d0r0"));
      await picture(page, "phone-dark-table");
      await page.tap("#d0r6 a");
      assert.ok(await page.isHidden("#d0 .panel"));
      assert.ok(await isInWindow(page.locator("#d0s6")));
      await page.keyboard.press("Escape");
      await page.tap("#d0s6");
      assert.ok(await page.isVisible("#card .card-actions"));
      await picture(page, "phone-dark-card");
      await page.tap("#card button >> nth=0");
      assert.ok(await page.isVisible("#d0r6.open"));
      await page.tap("#d0 .panel .close-sheet");
      await page.tap('#d0 .dock [data-sheet="outline"]');
      await page.tap("#d0 .outline li:last-child a");
      assert.ok(await page.isHidden("#d0 .outline"));
      assert.ok(await fits());
    });
  },

  async "is accessible in light and dark, on a desk and on a phone"() {
    for (const colorScheme of ["light", "dark"]) {
      await withPage("qinghe.html", { ...desktop, colorScheme }, async (page) => {
        await page.selectOption('#reconciliation [data-filter="verdict"]', "missed");
        await assertAccessible(page, `reconciliation ${colorScheme}`);
        for (const view of screenshots ? ["d0", "d1"] : []) {
          await page.click(`.views a[href="#${view}"]`);
          await picture(page, `desk-${colorScheme}-${view}`);
        }
      });
      await withPage("tasks.html", { ...desktop, colorScheme }, async (page) => {
        await page.click("#d0r3 a"); // with the card open
        await assertAccessible(page, `document ${colorScheme}`);
        await picture(page, `desk-${colorScheme}-card`);
      });
    }
    await withPage("tasks.html", phone, async (page) => {
      await page.tap('#d0 .dock [data-sheet="panel"]');
      await assertAccessible(page, "phone");
    });
  },

  async "text of a document stays text"() {
    await withPage("hostile.html", desktop, async (page) => {
      for (const view of ["d0", "d1"]) {
        await page.click(`.views a[href="#${view}"]`);
        await page.click(`#${view}r0 a`);
        await page.click("#card summary");
        // With its rules open the card stays in the window and off its number.
        const [card, mark] = await page.evaluate(
          (id) => [document.getElementById("card"), document.getElementById(id)].map((it) => it.getBoundingClientRect().toJSON()),
          view + "s0",
        );
        assert.ok(card.top >= 0 && card.bottom <= desktop.viewport.height, view);
        assert.ok(card.top >= mark.bottom || card.bottom <= mark.top, view);
      }
      assert.notEqual(await page.title(), "hacked");
      assert.ok((await page.title()).includes("<img src=x"));
      assert.equal(await page.locator("img").count(), 0);
      assert.equal(await page.locator("script").count(), 3);
      assert.ok((await page.textContent("#card")).includes("</script>"));
    });
  },

  async "3 MB and 15,000 statements work"() {
    await withPage("large.html", desktop, async (page) => {
      assert.equal(await count(page), "显示 15000 / 15000 项");
      assert.ok((await rowCount(page)) <= 1000);
      await page.locator("#d0 .rows").evaluate((box) => (box.scrollTop = box.scrollHeight));
      await page.waitForFunction(() => document.querySelectorAll("#d0 tbody tr").length > 500);
      const begin = Date.now();
      await page.fill('#d0 [data-filter="text"]', "14999");
      await page.waitForFunction(() => document.querySelector(".count").textContent.includes(" 1 / "));
      assert.ok(Date.now() - begin < 5000, "filtering took " + (Date.now() - begin) + " ms");
      await page.click("#d0 tbody tr a");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "14999");
      assert.ok(await isInWindow(page.locator(".mark.open")));
    });
  },

  async "reads without JavaScript"() {
    await withPage("qinghe.html", { ...desktop, javaScriptEnabled: false }, async (page) => {
      for (const view of ["reconciliation", "d0", "d1"]) assert.ok(await page.isVisible("#" + view));
      assert.ok(await page.isVisible("#d0s0"));
      assert.ok(await page.isVisible("#d0r0 .section"));
      assert.equal(await page.locator(".needs-script:visible").count(), 0);
      await page.click("#d0r5 a");
      assert.ok(await isInWindow(page.locator("#d0s5")));
      await picture(page, "without-script");
    });
  },

  async "prints on A4"() {
    await withPage("qinghe.html#d0", desktop, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const gone of [".top", "#d0 .outline", "#d0 .filters", "#d0 .dock"]) assert.ok(await page.isHidden(gone));
      assert.ok(await page.isVisible("#d0r0"));
      const pdf = await page.pdf({ preferCSSPageSize: true, ...(screenshots ? { path: join(screenshots, "print.pdf") } : {}) });
      const text = pdf.toString("latin1");
      assert.match(text, /\/MediaBox \[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?\s*\]/);
      assert.ok((text.match(/\/Type \/Page\b/g) ?? []).length >= 4);
    });
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  const begin = Date.now();
  try {
    await test();
    console.log(`ok    ${name} (${Date.now() - begin} ms)`);
  } catch (error) {
    ++failed;
    console.log(`FAIL  ${name}\n${error.stack}`);
  }
}
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
