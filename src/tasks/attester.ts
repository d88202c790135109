import type { Command } from 'commander';
import { liftFreeze } from '#domain/desk/lift-freeze.ts';
import { isFrozen } from '#domain/moderation/attester-store.ts';
import { print, Refused, withServices } from './run-command.ts';

export function addAttester(program: Command): void {
  program
    .command('attester')
    .description('Memeriksa apakah berkas dari sebuah penjamin asal diterima, atau menerimanya lagi')
    .argument('<nama>', 'nama penjamin, seperti pada intake --attested-by')
    .option('--lift', 'terima lagi berkasnya setelah laporan-laporannya selesai diperiksa')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async (name: string, { lift, json }: { lift?: boolean; json?: boolean }) => {
      const frozen = await withServices(async (services) => {
        if (!lift) return isFrozen(services.db, name);
        const outcome = await liftFreeze(services, 'operator', { name });
        if (!outcome.ok) throw new Refused(`Berkas dari ${name} tidak sedang ditahan.`);
        return false;
      });
      const text = frozen ? `Berkas dari ${name} ditahan: ada laporan yang terbukti.` : `Berkas dari ${name} diterima.`;
      print(json, { name, frozen }, text);
    });
}
