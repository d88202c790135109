import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startSite } from '../support/site.ts';
import { measureLighthouse } from './lighthouse.ts';
import { median, startReport } from './report.ts';

/**
 * `npm run bench:http [-- --rounds N] [--no-lighthouse] [--out FILE]`: a kept product page beside a plain `node:http`
 * server that sends the same compressed bytes, in turns; then Lighthouse's mobile scores on real (not sample) products.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'no-lighthouse': { type: 'boolean' }, out: { type: 'string' } },
});
const secondsEach = 4;

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({
    url,
    duration: secondsEach,
    connections: 20,
    headers: { 'accept-encoding': 'br' },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors.`);
  return result.requests.average;
}

const report = startReport('http');
const site = await startSite();
const page = `${site.url}/produk/kopi-arabika-gayo-contoh`;
try {
  const plain = fork(join(import.meta.dirname, 'plain-server.ts'), [page]);
  const port = await new Promise<number>((resolve) => plain.once('message', (message) => resolve(Number(message))));
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    ours.push(await requestsPerSecond(page));
    baseline.push(await requestsPerSecond(`http://localhost:${port}/`));
  }
  plain.kill();
  report.row('kept product page, requests a second', {
    ours: median(ours),
    'plain node:http': median(baseline),
    ratio: median(ours.map((value, round) => value / (baseline[round] ?? Number.NaN))),
  });
} finally {
  await site.stop();
}
if (!values['no-lighthouse']) await measureLighthouse(report);
report.finish();
