import type { Command } from 'commander';
import type { Submission } from '#domain/moderation/submission.ts';
import { listOpenSubmissions } from '#domain/moderation/submission-store.ts';
import { print, withServices } from './run-command.ts';

const mostShown = 200;

export function addSubmissions(program: Command): void {
  program
    .command('submissions')
    .description('Menampilkan ajuan yang menunggu keputusan, yang terlama dulu')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const submissions = await withServices(({ db }) => listOpenSubmissions(db, mostShown));
      const text = submissions.length === 0 ? 'Tidak ada ajuan yang menunggu.' : submissions.map(describe).join('\n\n');
      print(json, { submissions }, text);
    });
}

/** Texts that makers wrote hold no control signs: they were read by `plainText`. */
function describe({ id, entity, kind, submittedAt, changes }: Submission): string {
  const what = entity === 'maker' ? 'Pembuat' : 'Produk';
  const lines = Object.entries(changes).map(([field, { from, to }]) => `  ${field}: ${asText(from)} → ${asText(to)}`);
  const head = `${submittedAt.toISOString().slice(0, 16).replace('T', ' ')} · ${what} ${kind === 'new' ? 'baru' : 'berubah'}`;
  return [head, id, ...lines].join('\n');
}

function asText(value: unknown): string {
  if (value === null) return '(kosong)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
