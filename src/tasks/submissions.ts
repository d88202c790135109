import type { Command } from 'commander';
import { listOpenClaims, type OpenClaim } from '#domain/moderation/ownership-store.ts';
import type { Submission } from '#domain/moderation/submission.ts';
import { listOpenSubmissions } from '#domain/moderation/submission-store.ts';
import { print, withServices } from './run-command.ts';

const mostShown = 200;

export function addSubmissions(program: Command): void {
  program
    .command('submissions')
    .description('Menampilkan ajuan dan pengakuan usaha yang menunggu keputusan, yang terlama dulu')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { submissions, claims } = await withServices(async ({ db }) => ({
        submissions: await listOpenSubmissions(db, mostShown),
        claims: await listOpenClaims(db, mostShown),
      }));
      const parts = [...submissions.map(describe), ...claims.map(describeClaim)];
      print(json, { submissions, claims }, parts.join('\n\n') || 'Tidak ada ajuan yang menunggu.');
    });
}

/** Texts that makers wrote hold no control signs: they were read by `plainText`. */
function describe({ id, entity, kind, submittedAt, changes }: Submission): string {
  const what = entity === 'maker' ? 'Pembuat' : 'Produk';
  const lines = Object.entries(changes).map(([field, { from, to }]) => `  ${field}: ${asText(from)} → ${asText(to)}`);
  const head = `${minuteOf(submittedAt)} · ${what} ${kind === 'new' ? 'baru' : 'berubah'}`;
  return [head, id, ...lines].join('\n');
}

function describeClaim({ id, name, slug, email, proof, createdAt }: OpenClaim): string {
  const lines = [`  usaha: ${name} (/pembuat/${slug})`, `  akun: ${email ?? '(tanpa surel)'}`, `  bukti: ${proof}`];
  return [`${minuteOf(createdAt)} · Ini usaha saya`, id, ...lines].join('\n');
}

function minuteOf(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace('T', ' ');
}

function asText(value: unknown): string {
  if (value === null) return '(kosong)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
