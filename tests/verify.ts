import { spawnSync } from 'node:child_process';

/** `npm run verify`: am I done? Each check in turn, all of them even when one fails. `--no-test` leaves the tests out. */
const node = (script: string, ...args: string[]) => [process.execPath, script, ...args];
const steps: [name: string, command: string[]][] = [
  ['format and lint', node('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.')],
  ['format of .astro files', node('node_modules/prettier/bin/prettier.cjs', '--check', 'src/**/*.astro')],
  ['types', node('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint')],
  [
    'boundaries',
    node('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'src'),
  ],
  ['dead code', node('node_modules/knip/bin/knip.js')],
  ['tests', node('tests/run.ts')],
  ['build', node('src/app/build.ts')],
  ['page budgets', node('tests/budgets.ts')],
];

const failed: string[] = [];
for (const [name, [command = '', ...args]] of steps) {
  if (name === 'tests' && process.argv.includes('--no-test')) continue;
  process.stdout.write(`\n=== ${name}\n`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) failed.push(name);
}
process.stdout.write(
  failed.length === 0 ? '\nverify: all checks passed\n' : `\nverify: failed: ${failed.join(', ')}\n`,
);
process.exit(failed.length === 0 ? 0 : 1);
