import type { Command } from 'commander';
import { rebuildLock } from '#app/index-builder.ts';
import type { OutsideIndex } from '#app/outside-index.ts';
import type { OpenServices } from '#app/services.ts';
import { rebuildIndex } from '#domain/search/rebuild-index.ts';
import { rebuildSearch } from '#domain/search/rebuild-search-store.ts';
import { drainOutbox } from './drain-outbox.ts';
import { progressBar } from './progress-bar.ts';
import { print, Refused, withServices } from './run-command.ts';
import { findOutsideIndex, withIndex } from './with-index.ts';

type OnProgress = (done: number, total: number) => void;

export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description('Menulis ulang seluruh indeks pencarian')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const bar = progressBar('Dokumen', json === true);
      const { documents, seconds } = await withServices((services) => {
        const outside = findOutsideIndex(services);
        return outside ? rewriteOutside(services, outside, bar.show) : rewriteRows(services, bar.show);
      }).finally(bar.end);
      const perSecond = Math.round(documents / seconds);
      print(
        json,
        { documents, seconds: Number(seconds.toFixed(3)), documents_per_second: perSecond },
        `${documents} dokumen ditulis ulang dalam ${seconds.toFixed(1)} detik (${perSecond} per detik).`,
      );
    });
}

interface Rewritten {
  documents: number;
  seconds: number;
}

/** Beside the live index, then swapped in; a running site goes on meanwhile. */
async function rewriteOutside(
  services: OpenServices,
  outside: OutsideIndex,
  onProgress: OnProgress,
): Promise<Rewritten> {
  const { db, database, categories, now } = services;
  const lock = await database.lock(rebuildLock);
  if (!lock) throw new Refused('Indeks sedang dibangun oleh proses lain. Tunggu sampai selesai, lalu coba lagi.');
  const started = performance.now();
  try {
    return await withIndex(async () => {
      const { index, place, synonyms } = outside;
      const context = { categories, synonyms, now: now(), place, onProgress };
      const { documents } = await rebuildIndex(db, index, context);
      const seconds = (performance.now() - started) / 1000;
      await drainOutbox(services, outside);
      return { documents, seconds };
    });
  } finally {
    await lock.release();
  }
}

/** The search rows in PostgreSQL. */
async function rewriteRows({ db, categories, now }: OpenServices, onProgress: OnProgress): Promise<Rewritten> {
  return rebuildSearch(db, { categories, now: now(), onProgress });
}
