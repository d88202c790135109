import { createHmac } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import type { Mail } from '#domain/account/mailer.ts';
import { actorOf, findUserByEmail } from '#domain/account/user-store.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { decideEndorsement } from '#domain/duta/decide-endorsement.ts';
import { inviteDuta } from '#domain/duta/invite-duta.ts';
import { requestApproval } from '#domain/duta/request-approval.ts';
import { saveEndorsement, startEndorsement } from '#domain/duta/save-endorsement.ts';
import type { Services } from '#domain/services.ts';
import { mustSucceed, studioServices } from './studio.ts';

type Has = Pick<Services, 'db' | 'now' | 'categories' | 'keyedHash' | 'mailer'>;

/** What use cases about dutas are given in tests, with the mails that went. */
export function dutaServices(db: Services['db'], now?: Date) {
  const sent: Mail[] = [];
  return {
    ...studioServices(db, now),
    keyedHash: (purpose: string, text: string) =>
      createHmac('sha256', 'rahasia-uji').update(`${purpose} ${text}`).digest('base64url'),
    mailer: { send: async (mail: Mail) => void sent.push(mail) },
    sent,
  };
}

export const dutaWords = {
  ...{ name: 'Nama Pejabat, S.E., M.Si.', office: 'Kepala dinas (contoh)', officeKind: 'agency-head' },
  ...{ termFrom: '2021-02-26', termTo: '2027-02-25', statement: 'Saya pakai dulu, baru saya anjurkan.' },
};

export const answers = {
  ...{ boughtOn: '2026-02-01', paidBy: 'own', isUsed: 'yes', ownBusiness: 'no' },
  sentence: 'Saya pakai ke rapat. Tiga orang bertanya beli di mana.',
};

/** A duta of NTT, invited by one of its curators; nothing of theirs is approved. */
export async function anInvitedDuta(services: Has, curator: Actor, words: Partial<typeof dutaWords> = {}) {
  const mails = { officialEmail: 'pejabat@surel.example', staffEmail: `staf-${crypto.randomUUID()}@surel.example` };
  const place = { provinceCode: '53' };
  const { dutaId } = mustSucceed(await inviteDuta(services, curator, { ...dutaWords, ...words, ...place, ...mails }));
  return { dutaId, ...mails };
}

/** The same, with whoever prepares the page. */
export async function aStaffedDuta(services: Has, curator: Actor): Promise<{ dutaId: string; staff: Actor }> {
  const { dutaId, staffEmail } = await anInvitedDuta(services, curator);
  const user = await findUserByEmail(services.db, staffEmail);
  if (!user) throw new Error('Staff have an account.');
  return { dutaId, staff: actorOf(user) };
}

/** Asks for an approval and answers the sign of the link that goes to the official. */
export async function askedToken(
  services: Has,
  staff: Actor,
  { dutaId, endorsementId = null }: { dutaId: string; endorsementId?: string | null },
): Promise<string> {
  let token = '';
  const compose = (letter: { token: string }) => {
    token = letter.token;
    return { subject: 'Mohon persetujuan', text: 'Tautan' };
  };
  mustSucceed(await requestApproval(services, staff, { dutaId, endorsementId }, compose));
  return token;
}

/** An endorsement of the product at `slug` that the official approved, and, unless told, a curator too. */
export async function anEndorsement(
  services: Has,
  { staff, curator, dutaId, slug }: { staff: Actor; curator: Actor | null; dutaId: string; slug: string },
): Promise<string> {
  const { endorsementId } = mustSucceed(await startEndorsement(services, staff, { dutaId, address: slug }));
  mustSucceed(await saveEndorsement(services, staff, { endorsementId, typed: answers }));
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId, endorsementId })));
  if (curator) mustSucceed(await decideEndorsement(services, curator, { endorsementId, decision: 'public' }));
  return endorsementId;
}
