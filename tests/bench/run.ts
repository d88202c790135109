import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench`: every benchmark in turn; `--out FILE` goes to each with the benchmark's name put before the ending. */
const given = process.argv.slice(2);
let failed = false;
for (const name of ['search', 'http', 'intake', 'save', 'desk', 'share']) {
  const args = given.map((arg, index) => (given[index - 1] === '--out' ? arg.replace(/(\.\w+)?$/, `-${name}$1`) : arg));
  process.stdout.write(`\n=== bench:${name}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...args], {
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
