import type { Command } from 'commander';
import { jakartaDay } from '#domain/calendar-day.ts';
import { countHealth } from '#domain/progress/health-store.ts';
import { print, withServices } from './run-command.ts';

export function addHealth(program: Command): void {
  program
    .command('health')
    .description('Bagian produk nyata yang punya asal, tautan terperiksa, dan harga segar; sehat berarti ketiganya')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const health = await withServices(({ db, now }) => countHealth(db, jakartaDay(now())));
      const { products, withOrigin, withCheckedListing, withFreshPrice, healthy, drafts } = health;
      const share = (count: number) => (products === 0 ? null : Number((count / products).toFixed(4)));
      const percent = (count: number) => (products === 0 ? '–' : `${Math.round((count / products) * 100)} %`);
      print(
        json,
        {
          products,
          drafts,
          origin: share(withOrigin),
          checked_listing: share(withCheckedListing),
          fresh_price: share(withFreshPrice),
          healthy: share(healthy),
        },
        [
          `Produk nyata yang tampil: ${products}; menunggu sebagai draf: ${drafts}.`,
          `Dengan asal: ${withOrigin} (${percent(withOrigin)}).`,
          `Dengan tautan terperiksa: ${withCheckedListing} (${percent(withCheckedListing)}).`,
          `Dengan harga paling lama 30 hari: ${withFreshPrice} (${percent(withFreshPrice)}).`,
          `Sehat, yaitu ketiganya: ${healthy} (${percent(healthy)}).`,
        ].join('\n'),
      );
    });
}
