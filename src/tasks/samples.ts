import type { Command } from 'commander';
import { removeSamples } from '#domain/starter/starter-store.ts';
import { print, withServices } from './run-command.ts';

export function addSamples(program: Command): void {
  program
    .command('samples')
    .description('Mengurus contoh produk')
    .command('remove')
    .description('Menghapus semua contoh: produk, pembuat, alamat, dan jejaknya di pencarian')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const removed = await withServices(({ db, categories, now }) => removeSamples(db, { categories, now: now() }));
      print(json, removed, `Dihapus ${removed.products} contoh produk dan ${removed.makers} contoh pembuat.`);
    });
}
