// api/openapi.yaml under the recommended rules for OpenAPI 3.1, a warning counting as an error.
import { fileURLToPath } from 'node:url';

let core;
try {
  core = await import('@redocly/openapi-core');
} catch {
  console.log('skipped: npm ci --prefix tests/api has not been run');
  process.exit(77);
}
const config = await core.createConfig({ extends: ['recommended'] });
const ref = fileURLToPath(new URL('../../api/openapi.yaml', import.meta.url));
const problems = await core.lint({ ref, config });
for (const problem of problems)
  console.log(`${problem.ruleId}: ${problem.message} (${problem.location.map((each) => each.pointer).join(' ')})`);
console.log(`${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
