import type { Command } from 'commander';
import { actorOf, findUserByEmail } from '#domain/account/user-store.ts';
import { type Approved, type ApproveRefusal, approveSubmission } from '#domain/moderation/approve-submission.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Decider } from '#domain/moderation/open-decision.ts';
import { decideClaim } from '#domain/studio/decide-claim.ts';
import { print, Refused, withServices } from './run-command.ts';

/** Until there is a desk for curators, this decides, by the same use case. */
export function addApprove(program: Command): void {
  program
    .command('approve')
    .description('Menyetujui satu ajuan, sehingga isinya tampil untuk umum')
    .argument('<ID>', 'nomor ajuan atau pengakuan usaha, dari perintah submissions')
    .option('--by <EMAIL>', 'akun kurator yang menyetujui; tanpa ini: pengelola situs')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async (submissionId: string, { by, json }: { by?: string; json?: boolean }) => {
      const approved = await withServices(async (services) => {
        const decider = await deciderOf(services.db, by);
        const outcome = await approveSubmission(services, decider, { submissionId });
        if (outcome.ok) return outcome.value;
        if (outcome.refusal.code !== 'not-found') throw new Refused(sentenceFor(outcome.refusal));
        return approveClaim(services, decider, submissionId);
      });
      const page = `/${approved.entity === 'maker' ? 'pembuat' : 'produk'}/${approved.slug}`;
      print(json, { id: submissionId, ...approved }, `Disetujui. Tampil di ${page}`);
    });
}

/** "Ini usaha saya" is numbered like a submission. */
async function approveClaim(services: EditServices, decider: Decider, claimId: string): Promise<Approved> {
  const outcome = await decideClaim(services, decider, { claimId, isAccepted: true });
  if (outcome.ok) return { entity: 'maker', entityId: outcome.value.makerId, slug: outcome.value.slug };
  const { code } = outcome.refusal;
  if (code === 'already-owned') throw new Refused('Usaha ini sudah ada pemiliknya.');
  if (code === 'claimant-gone') throw new Refused('Akun yang mengakui usaha ini sudah tidak ada.');
  if (code === 'not-open') throw new Refused('Pengakuan ini sudah diputuskan.');
  throw new Refused(sentenceFor({ code }));
}

async function deciderOf(db: Parameters<typeof findUserByEmail>[0], email: string | undefined): Promise<Decider> {
  if (email === undefined) return 'operator';
  const user = await findUserByEmail(db, email.trim().toLowerCase());
  if (!user) throw new Refused(`Tidak ada akun dengan alamat ${email}.`);
  return actorOf(user);
}

function sentenceFor(refusal: ApproveRefusal): string {
  switch (refusal.code) {
    case 'not-found':
      return 'Tidak ada ajuan dengan nomor ini yang boleh diputuskan akun itu.';
    case 'not-open':
      return 'Ajuan ini sudah diputuskan atau ditarik.';
    case 'own':
      return 'Tidak ada yang memutuskan ajuan untuk usahanya sendiri.';
    case 'invalid':
      return 'Isi yang dibetulkan tidak memenuhi aturan.';
    case 'photos-waiting':
      return 'Foto pada ajuan ini masih diolah. Coba lagi sebentar lagi.';
    case 'import-contradicts':
      return 'Produk ini punya nomor ML, tanda barang impor. Tolak atau cabut keterangan itu dulu.';
    case 'out-of-date':
      return 'Isi halaman sudah berubah sejak diajukan. Minta pembuatnya mengajukan lagi.';
    case 'maker-first':
      return refusal.submissionId
        ? `Pembuatnya belum tampil. Setujui dulu ajuan ${refusal.submissionId}.`
        : 'Pembuatnya belum tampil dan belum diajukan.';
  }
}
