// The JavaScript of a first page, compressed, against what it may be: the entry, what it imports, and the page's own chunk.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const most = 250 * 1000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'))

const size = new Map()
const sizeOf = (file) => {
  if (!size.has(file)) size.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length)
  return size.get(file)
}
/** A chunk and all that it imports at once. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const each of manifest[key].imports ?? []) withImports(each, seen)
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*\.vue$/.test(key) && manifest[key].isDynamicEntry)
let worst = 0
for (const page of pages) {
  const chunks = new Set([...withImports(entry), ...withImports(page)])
  const total = [...chunks]
    .filter((key) => manifest[key].file.endsWith('.js'))
    .reduce((sum, key) => sum + sizeOf(manifest[key].file), 0)
  worst = Math.max(worst, total)
  if (process.argv.includes('--all')) console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  ${page}`)
}
console.log(`first page, JavaScript compressed: at most ${(worst / 1000).toFixed(1)} kB of ${most / 1000} kB`)
if (worst > most) {
  console.error(
    'More than the budget: node scripts/budget.mjs --all says which page; load what it needs later by import().',
  )
  process.exit(1)
}
