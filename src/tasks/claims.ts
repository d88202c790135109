import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { evidenceKeyOf } from '#domain/claim/evidence.ts';
import type { OwnClaim } from '#domain/claim/own-claim.ts';
import { listOpenClaims } from '#domain/claim/own-claim-store.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { revokeClaim } from '#domain/moderation/revoke-claim.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import { print, Refused, withServices } from './run-command.ts';

interface Json {
  json?: boolean;
}

const operator: Decider = 'operator';
const mostShown = 200;
const jsonFlag = ['--json', 'keluarkan hasil sebagai satu baris JSON'] as const;
const noteFlag = ['--note <KATA>', 'alasan yang dibaca pembuatnya'] as const;

/** What the desk does about certificates, by the same use cases. */
export function addClaims(program: Command): void {
  const claims = program.command('claims').description('Keterangan dan sertifikat yang menunggu diperiksa');
  const id = ['<ID>', 'nomor keterangan dari `claims list`'] as const;
  claims
    .command('list')
    .description('Menampilkan yang menunggu, yang terlama dulu')
    .option(...jsonFlag)
    .action(list);
  claims
    .command('paper')
    .description('Menyimpan satu bukti ke berkas')
    .argument('<ID>', 'nomor bukti dari `claims list`')
    .argument('<BERKAS>', 'nama berkas yang ditulis')
    .action(savePaper);
  claims
    .command('verify')
    .description('Menyatakan satu keterangan cocok dengan suratnya, sehingga tandanya tampil')
    .argument(...id)
    .option('--until <TANGGAL>', 'hari terakhir menurut suratnya, YYYY-MM-DD', '')
    .option(...jsonFlag)
    .action(verify);
  claims
    .command('refuse')
    .description('Menolak satu keterangan yang menunggu')
    .argument(...id)
    .requiredOption(...noteFlag)
    .option(...jsonFlag)
    .action((claimId: string, options: Json & { note: string }) => end('refused', claimId, options));
  claims
    .command('revoke')
    .description('Mencabut satu keterangan, sehingga tandanya hilang saat itu juga')
    .argument(...id)
    .requiredOption(...noteFlag)
    .option(...jsonFlag)
    .action((claimId: string, options: Json & { note: string }) => end('revoked', claimId, options));
}

async function list({ json }: Json): Promise<void> {
  const claims = await withServices(({ db }) => listOpenClaims(db, mostShown));
  const text = claims.length === 0 ? 'Tidak ada keterangan yang menunggu.' : claims.map(describe).join('\n\n');
  print(json, { claims }, text);
}

function describe({ id, type, number, basis, basedOn, productId, makerId, submittedAt, evidence }: OwnClaim): string {
  const since = submittedAt?.toISOString().slice(0, 16).replace('T', ' ');
  const about = productId ? `produk ${productId}` : `pembuat ${makerId}`;
  const said = [type, number, basis, basedOn].filter(Boolean).join(' · ');
  return [`${since} · ${about}`, id, `  ${said}`, ...evidence.map((paper) => `  bukti ${paper.id}`)].join('\n');
}

async function savePaper(evidenceId: string, file: string): Promise<void> {
  const bytes = await withServices(({ storage }) => storage.read(evidenceKeyOf(evidenceId)));
  if (!bytes) throw new Refused('Tidak ada bukti dengan nomor ini.');
  writeFileSync(file, bytes, { flag: 'wx' });
  print(false, null, `Tersimpan di ${file}.`);
}

async function verify(claimId: string, { until, json }: Json & { until: string }): Promise<void> {
  const { validUntil } = await withServices(async (services) => {
    const outcome = await verifyClaim(services, operator, { claimId, validUntil: until });
    if (outcome.ok) return outcome.value;
    const { refusal } = outcome;
    throw new Refused(sentenceFor(refusal.code === 'invalid' ? (refusal.fields[0]?.code ?? 'invalid') : refusal.code));
  });
  const said = validUntil ? `Terverifikasi sampai ${validUntil}.` : 'Terverifikasi.';
  print(json, { id: claimId, valid_until: validUntil }, said);
}

async function end(state: 'refused' | 'revoked', claimId: string, { note, json }: Json & { note: string }) {
  const decide = state === 'refused' ? refuseClaim : revokeClaim;
  await withServices(async (services) => {
    const outcome = await decide(services, operator, { claimId, reason: 'other', note });
    if (!outcome.ok) throw new Refused(sentenceFor(outcome.refusal.code));
  });
  print(json, { id: claimId, state }, state === 'refused' ? 'Ditolak.' : 'Dicabut.');
}

const sentences: Record<string, string> = {
  'not-found': 'Tidak ada keterangan dengan nomor ini.',
  'not-open': 'Keterangan ini sudah diputuskan.',
  'not-verified': 'Keterangan ini belum diverifikasi, jadi tidak ada yang dicabut.',
  'no-evidence': 'Belum ada bukti yang dikirim.',
  'import-contradicts': 'Nomor ML berarti barang impor, padahal produknya dinyatakan dibuat di Indonesia.',
  'never-ends': 'Keterangan jenis ini tidak punya batas waktu. Jalankan tanpa --until.',
  required: 'Tulis hari terakhirnya dengan --until.',
  'date-unreadable': 'Tanggal pada --until tidak terbaca. Contoh: 2027-12-31.',
  'already-ended': 'Tanggal itu sudah lewat.',
  'after-number': 'Tanggal itu melewati tahun yang tertulis pada nomornya.',
  'note-required': 'Tulis alasannya dengan --note.',
};

function sentenceFor(code: string): string {
  return sentences[code] ?? `Ditolak: ${code}.`;
}
