import { type Command, Option } from 'commander';
import { roles } from '#domain/account/actor.ts';
import { type Appointed, type Appointment, type AppointRefusal, appointUser } from '#domain/account/appoint-user.ts';
import { placeLabel } from '#domain/region/region.ts';
import { print, Refused, withServices } from './run-command.ts';

interface Options {
  role: Appointment['role'];
  region?: string;
  json?: boolean;
}

export function addUser(program: Command): void {
  program
    .command('user')
    .description('Memberi peran kepada sebuah surel; akunnya dibuat bila belum ada')
    .argument('<email>', 'surel yang dipakai untuk masuk')
    .addOption(new Option('--role <peran>', 'peran di katalog').choices(roles).makeOptionMandatory())
    .option('--region <kode>', 'kode Kemendagri daerah kurator atau duta, misalnya 32 atau 32.05')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(appoint);
}

async function appoint(email: string, { role, region, json }: Options): Promise<void> {
  const result = await withServices((services) => appointUser(services, { email, role, regionCode: region ?? null }));
  if (!result.ok) throw new Refused(sentenceOf(result.refusal, { email, region }));
  const { user, outcome } = result.value;
  print(json, { id: user.id, email: user.email, role, region: user.regionCode, outcome }, describe(result.value));
}

function describe({ user, outcome }: Appointed): string {
  const { email, role, regionCode } = user;
  const place = regionCode === null ? '' : ` untuk ${nameOf(regionCode)}`;
  if (outcome === 'unchanged') return `${email} sudah ${role}${place}.`;
  return outcome === 'created'
    ? `Akun ${email} dibuat sebagai ${role}${place}. Pemiliknya masuk dengan kode lewat surel.`
    : `${email} sekarang ${role}${place}. Semua perangkatnya dikeluarkan.`;
}

function nameOf(code: string): string {
  return code.includes('.') ? placeLabel(code.split('.')[0] ?? null, code) : placeLabel(code, null);
}

function sentenceOf(refusal: AppointRefusal, { email, region }: { email: string; region: string | undefined }): string {
  switch (refusal.code) {
    case 'email':
      return `${email} bukan satu alamat surel.`;
    case 'region':
      return `Tidak ada provinsi atau kabupaten/kota dengan kode ${region}. Contoh: 32 atau 32.05.`;
    case 'region-of-role':
      return 'Daerah hanya untuk kurator dan duta. Pembuat dan admin tidak memakai --region.';
  }
}
