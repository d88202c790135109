import type { Command } from 'commander';
import { lookAtPicture } from '#adapters/pictures/encode-picture.ts';
import { lookAtOldPhotos } from '#domain/media/look-at-old-photos.ts';
import { forgetSetAside } from '#domain/media/old-photo-store.ts';
import { print, withServices } from './run-command.ts';

export function addFingerprints(program: Command): void {
  program
    .command('fingerprints')
    .description('Mencatat rupa foto lama, supaya foto kembar ditemukan; bisa dihentikan dan dilanjutkan')
    .option('--again', 'periksa lagi foto yang disisihkan')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ again, json }: { again?: boolean; json?: boolean }) => {
      const { done, setAside } = await withServices(async (services) => {
        if (again) await forgetSetAside(services.db);
        return lookAtOldPhotos(services, lookAtPicture);
      });
      const aside = setAside.map((id) => `Disisihkan, berkasnya hilang atau rusak: ${id}.`);
      print(json, { done, set_aside: setAside }, [`Rupa ${done} foto dicatat.`, ...aside].join('\n'));
    });
}
