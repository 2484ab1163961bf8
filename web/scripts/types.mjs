// Writes src/api/schema.d.ts and src/api/reach.ts from ../api/openapi.yaml; `--check` only says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const here = new URL('.', import.meta.url)
const contract = new URL('../../api/openapi.yaml', here)

/** Which roles may call which operation at all, as `x-reach` of the contract says: what a page offers to whom. */
function reachOf(yaml) {
  const reach = {}
  let operation = ''
  let roles = null
  for (const line of yaml.split('\n')) {
    const named = /^ {6}operationId: "(\w+)"/.exec(line)
    if (named) operation = named[1]
    const role = /^ {8}(\w+): "(\w+)"$/.exec(line)
    if (line.startsWith('      x-reach:')) roles = reach[operation] = {}
    else if (roles && role) roles[role[1]] = role[2]
    else roles = null
  }
  return reach
}

function reachText(reach) {
  const lines = Object.entries(reach).map(([operation, roles]) => `  ${operation}: '${Object.keys(roles).join(' ')}',`)
  return `// Made by \`npm run types\` from api/openapi.yaml: which roles may call an operation at all.\nexport const reach = {\n${lines.join('\n')}\n} as const\n`
}

const yaml = readFileSync(contract, 'utf8')
const made = {
  'schema.d.ts': '// Made by `npm run types` from api/openapi.yaml.\n' + astToString(await openapiTS(contract)),
  'reach.ts': reachText(reachOf(yaml)),
}
let stale = false
for (const [name, text] of Object.entries(made)) {
  const path = fileURLToPath(new URL(`../src/api/${name}`, here))
  if (process.argv.includes('--check')) {
    let old = ''
    try {
      old = readFileSync(path, 'utf8')
    } catch {
      // absent: stale
    }
    if (old !== text) {
      stale = true
      console.error(`src/api/${name} is not what api/openapi.yaml says: npm run types`)
    }
  } else writeFileSync(path, text)
}
process.exit(stale ? 1 : 0)
