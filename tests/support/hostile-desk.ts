import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import { claims } from '#domain/claim/claim-table.ts';
import { decideReport } from '#domain/desk/decide-report.ts';
import { suspend } from '#domain/desk/suspend.ts';
import { findOpenGuess } from '#domain/maker/guess-store.ts';
import { listPhotos } from '#domain/media/media-store.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { submitReport } from '#domain/moderation/submit-report.ts';
import { plainLine } from '#domain/plain-text.ts';
import type { Services } from '#domain/services.ts';
import { claimSeller } from '#domain/studio/claim-seller.ts';
import { describePhoto } from '#domain/studio/describe-photo.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { submitClaim } from '#domain/studio/submit-claim.ts';
import { seedHostileRequest } from './hostile-request.ts';
import { hostileFields } from './hostile-texts.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';

/** What a maker, visitors and curators wrote about one maker beside its own fields. */
export interface HostileCases {
  /** At the desk: a change, a report, a claim of a shop and what a file left open of it. */
  caseIds: string[];
  /** A report with its answer. */
  answeredId: string;
  /** A certificate that is public. */
  claimId: string;
  suspendedId: string;
  /** For help, with words of both sides. */
  requestId: string;
}

/** Writes a text into all that is written about a maker, and that its desk reads. */
export async function seedHostileCases(
  services: Services,
  actor: Actor,
  { makerId, productId, text, at }: { makerId: string; productId: string; text: string; at: number },
): Promise<HostileCases> {
  const { db } = services;
  const place = { provinceCode: '53', regencyCode: '53.11' };
  const report = hostileFields('report', text);
  const ask = async (contact: string) => {
    const sent = { id: randomUUID(), subject: 'product', subjectId: productId, reason: 'other' } as const;
    const words = { message: report.message ?? '', contact, clientAddress: `203.0.113.${at}` };
    mustSucceed(await submitReport(services, { ...sent, ...words }));
    return sent.id;
  };
  const [openId, answeredId] = [await ask(report.contact ?? ''), await ask(report.contact ?? '')];
  const answer = { reportId: answeredId, finding: 'kept' as const, answer: report.answer ?? '' };
  mustSucceed(await decideReport(services, 'operator', answer));

  const { name = '' } = hostileFields('shop', text);
  const shop = { role: 'seller', name: plainLine(name), ...place } as const;
  const shopId = await aMaker(db, null, shop);
  await aProduct(db, shopId, { name: plainLine(name), categoryProposed: true, ...place });
  const proof = `${hostileFields('claim', text).proof} saya bisa menunjukkan tokonya`;
  const { claimId: ownershipId } = mustSucceed(await claimSeller(services, actor, { makerId: shopId, proof }));

  const suspendedId = await aProduct(db, makerId, { name: 'Kain yang ditahan', ...place });
  const { note = '' } = hostileFields('suspension', text);
  mustSucceed(await suspend(services, 'operator', { entity: 'product', id: suspendedId, reason: 'text', note }));
  const claimId = await certify(services, actor, { productId, text });
  const [shown] = await listPhotos(db, { productId });
  const alts = { alt: `Kini ${text}`, altEn: `Now ${text}` };
  mustSucceed(await describePhoto(services, actor, { photoId: shown?.id ?? '', ...alts }));
  const fields = { technique: `Kini ${text}` };
  mustSucceed(await saveProduct(services, actor, { productId, version: 99, fields }));
  const { submissions } = mustSucceed(await submitProduct(services, actor, { productId }));
  const guess = await findOpenGuess(db, shopId);
  return {
    caseIds: [submissions[0]?.id ?? '', openId, ownershipId, guess?.id ?? ''],
    ...{ answeredId, claimId, suspendedId, requestId: await seedHostileRequest(services, text, at) },
  };
}

/** One that was refused with words, and one that is public as a file may have brought it: no form lets such a number in. */
async function certify(
  services: Services,
  actor: Actor,
  { productId, text }: { productId: string; text: string },
): Promise<string> {
  const { number = '', verifier = '', note = '' } = hostileFields('claim', text);
  const typed = { type: 'bpom', number: 'MD123456789012' };
  const { claimId } = mustSucceed(await submitClaim(services, actor, { subject: { productId }, ...typed }));
  mustSucceed(await refuseClaim(services, 'operator', { claimId, reason: 'other', note }));
  const id = randomUUID();
  const verified = { verifiedBy: plainLine(verifier), verifiedAt: '2026-01-05', createdAt: services.now() };
  await services.db.insert(claims).values({ id, productId, type: 'sni', number: plainLine(number), ...verified });
  return id;
}
