import type { Command } from 'commander';
import { print, withServices } from './run-command.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('Menyesuaikan tabel basis data dengan versi program ini')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const embedded = await withServices(async ({ database }) => database.embedded);
      print(json, { migrated: true, embedded }, 'Tabel basis data sudah sesuai dengan versi ini.');
    });
}
