import type { Command } from 'commander';
import { refreshVocabulary } from '#domain/search/record-change-store.ts';
import { compareIndex, type IndexName, rewriteIndex } from './index-store.ts';
import { progressBar } from './progress-bar.ts';
import { print, withServices } from './run-command.ts';

const names: IndexName[] = ['makers', 'products'];

export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description('Menulis ulang seluruh indeks pencarian')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const bar = progressBar('Dokumen', json === true);
      const started = performance.now();
      const documents = await withServices(async ({ db, categories, now }) => {
        let total = 0;
        for (const name of names) total += (await compareIndex(db, name)).database;
        let written = 0;
        for (const name of names) {
          const before = written;
          written += await rewriteIndex(db, name, { categories, now: now() }, (n) => bar.show(before + n, total));
        }
        await refreshVocabulary(db);
        return written;
      }).finally(bar.end);
      const seconds = Number(((performance.now() - started) / 1_000).toFixed(3));
      const perSecond = Math.round(documents / seconds);
      print(
        json,
        { documents, seconds, documents_per_second: perSecond },
        `${documents} dokumen ditulis ulang dalam ${seconds.toFixed(1)} detik (${perSecond} per detik).`,
      );
    });
}
