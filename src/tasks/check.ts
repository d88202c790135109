import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { OutsideIndex } from '#app/outside-index.ts';
import type { OpenServices } from '#app/services.ts';
import { checkIndex, type IndexComparison } from '#domain/search/check-index.ts';
import { checkSearch, type IndexCheck } from '#domain/search/check-search-store.ts';
import { isIndexBuilt } from '#domain/search/index-build-store.ts';
import { entityOf } from '#domain/search/index-compare-store.ts';
import { listSetAside, queueAgain, type SetAside } from '#domain/search/outbox-store.ts';
import type { IndexName } from '#domain/search/search-index.ts';
import { describeCheck, describeFaults } from './check-report.ts';
import { drainOutbox } from './drain-outbox.ts';
import { print, Refused, withServices } from './run-command.ts';
import { findOutsideIndex, withIndex } from './with-index.ts';

interface Flags {
  repair?: boolean;
  json?: boolean;
}

type Checks = Record<IndexName, IndexCheck>;
const arrivesWithinMs = 2_000;

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Membandingkan basis data dengan indeks pencarian')
    .option('--repair', 'perbaiki yang hilang, usang, dan berlebih')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(({ repair = false, json }: Flags) =>
      withServices(async (services) => {
        const { db, categories, now } = services;
        const outside = findOutsideIndex(services);
        const rows = await checkSearch(db, { categories, now: now(), repair });
        if (!outside) {
          print(json, rows, describeCheck(rows).join('\n'));
          setExitCode(rows);
          return;
        }
        const { checks, lines } = await withIndex(() => checkOutside(services, outside, repair));
        const text = ['Meilisearch', ...describeCheck(checks), ...lines, 'PostgreSQL', ...describeCheck(rows)];
        print(json, { ...checks, postgres: rows }, text.join('\n'));
        setExitCode(checks, rows);
      }),
    );
}

async function checkOutside(
  services: OpenServices,
  outside: OutsideIndex,
  repair: boolean,
): Promise<{ checks: Checks; lines: string[] }> {
  const { db, now } = services;
  if (!(await isIndexBuilt(db, outside.place)))
    throw new Refused('Indeks ini belum pernah selesai dibangun. Jalankan `npm run catalog -- reindex`.');
  if (repair) await outside.index.prepare();
  const compare = (name: IndexName) => checkIndex(db, outside.index, name, () => sleep(arrivesWithinMs));
  const found = { products: await compare('products'), makers: await compare('makers') };
  const left = { ...found };
  if (repair) {
    for (const name of ['makers', 'products'] as const)
      await queueAgain(db, entityOf[name], faultyIds(found[name]), now());
    await drainOutbox(services, outside);
    for (const name of ['makers', 'products'] as const)
      if (faultyIds(found[name]).length > 0) left[name] = await compare(name);
  }
  const refused: SetAside[] = await listSetAside(db);
  return {
    checks: { products: countsOf(found.products, left.products), makers: countsOf(found.makers, left.makers) },
    lines: describeFaults(found, refused),
  };
}

function faultyIds({ missing, stale, extra }: IndexComparison): string[] {
  return [...missing, ...stale, ...extra];
}

function countsOf(found: IndexComparison, left: IndexComparison): IndexCheck {
  const { database, index, missing, stale, extra } = found;
  const repaired = faultyIds(found).length - faultyIds(left).length;
  return { database, index, missing: missing.length, stale: stale.length, extra: extra.length, repaired };
}

function setExitCode(...all: Checks[]): void {
  const isFaulty = all
    .flatMap(({ products, makers }) => [products, makers])
    .some(({ missing, stale, extra, repaired }) => missing + stale + extra > repaired);
  if (isFaulty) process.exitCode = 1;
}
