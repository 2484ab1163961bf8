// The web app's own checks, one after the other: layout, types of the API, types, tests. Exit code 77: skipped.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(`${web}/node_modules/vitest`)) {
  console.log('skipped: npm ci has not been run in web/')
  process.exit(77)
}
const checks = [
  ['node_modules/.bin/prettier', '--config', '.prettierrc.json', '--check', '--log-level', 'warn', '.', '../tests/web'],
  [process.execPath, 'scripts/types.mjs', '--check'],
  ['node_modules/.bin/vue-tsc', '--noEmit'],
  ['node_modules/.bin/vitest', 'run'],
]
let failed = 0
for (const [command, ...words] of checks)
  if (spawnSync(command, words, { cwd: web, stdio: 'inherit' }).status !== 0) failed += 1
process.exit(failed ? 1 : 0)
