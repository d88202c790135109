import type { Command } from 'commander';
import type { OpenReport } from '#domain/moderation/report.ts';
import { listOpenReports } from '#domain/moderation/report-store.ts';
import { print, withServices } from './run-command.ts';

export function addReports(program: Command): void {
  program
    .command('reports')
    .description('Menampilkan laporan pengunjung yang belum diselesaikan')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const reports = await withServices(({ db }) => listOpenReports(db));
      const text = reports.length === 0 ? 'Tidak ada laporan terbuka.' : reports.map(describe).join('\n\n');
      print(json, { reports }, text);
    });
}

/** What visitors wrote goes to a terminal: control signs in it are left out. */
function describe({ id, createdAt, kind, subject, slug, name, reason, message, contact, hidden }: OpenReport): string {
  const plain = (text: string) => text.replace(/[^\P{Cc}\n]/gu, ' ');
  const page = slug ? `/${subject === 'product' ? 'produk' : 'pembuat'}/${slug}` : '(sudah tidak ada)';
  const lines = [
    `${createdAt.toISOString().slice(0, 16).replace('T', ' ')} · ${kind === 'ownership' ? 'Ini usaha saya' : 'Laporan'} · ${reason} · ${id}`,
    `${name ?? ''} ${page}${hidden ? ' [disembunyikan]' : ''}`,
    message,
    ...(contact ? [`Jawab ke: ${contact}`] : []),
  ];
  return plain(lines.join('\n'));
}
