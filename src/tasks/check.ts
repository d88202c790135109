import type { Command } from 'commander';
import { refreshVocabulary } from '#domain/search/record-change-store.ts';
import { compareIndex, type IndexName, type IndexState, repairIndex } from './index-store.ts';
import { print, withServices } from './run-command.ts';

type Checked = IndexState & { repaired: number };

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Membandingkan basis data dengan indeks pencarian')
    .option('--repair', 'perbaiki yang hilang, usang, dan berlebih')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ repair, json }: { repair?: boolean; json?: boolean }) => {
      const checked = await withServices(async ({ db, categories, now }) => {
        const check = async (name: IndexName): Promise<Checked> => {
          const state = await compareIndex(db, name);
          const repaired = repair ? await repairIndex(db, name, { categories, now: now() }) : 0;
          return { ...state, repaired };
        };
        const answer = { products: await check('products'), makers: await check('makers') };
        if (answer.products.repaired + answer.makers.repaired > 0) await refreshVocabulary(db);
        return answer;
      });
      print(json, checked, [describe('Produk', checked.products), describe('Pembuat', checked.makers)].join('\n'));
      if ([checked.products, checked.makers].some((state) => faults(state) > state.repaired)) process.exitCode = 1;
    });
}

function faults({ missing, stale, extra }: IndexState): number {
  return missing + stale + extra;
}

function describe(label: string, state: Checked): string {
  const { database, index, missing, stale, extra, repaired } = state;
  const verdict = faults(state) === 0 ? 'cocok' : `${missing} hilang, ${stale} usang, ${extra} berlebih`;
  return `${label}: ${database} di basis data, ${index} di indeks; ${verdict}${repaired > 0 ? `; ${repaired} diperbaiki` : ''}.`;
}
