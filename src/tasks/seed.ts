import type { Command } from 'commander';
import { readStarter } from '#app/content.ts';
import { seedStarter } from '#domain/starter/starter-store.ts';
import { print, withServices } from './run-command.ts';

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('Menambahkan contoh produk dari content/ yang belum ada')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const added = await withServices(({ db, categories, now }) =>
        seedStarter(db, readStarter(), { categories, now: now() }),
      );
      print(json, added, `Ditambahkan ${added.products} contoh produk dan ${added.makers} contoh pembuat.`);
    });
}
