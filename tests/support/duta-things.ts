import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { seeOwnDuta } from '#domain/duta/duta-store.ts';
import { inviteDuta } from '#domain/duta/invite-duta.ts';
import { startEndorsement } from '#domain/duta/save-endorsement.ts';
import type { Services } from '#domain/services.ts';
import { anEndorsement, askedToken, dutaWords } from './dutas.ts';
import { aMaker, aProduct, mustSucceed } from './studio.ts';
import type { SignedIn } from './visitors.ts';

/** A duta with a public page, an endorsement that staff write, one that waits for a curator, and an unused link. */
export interface DutaThings {
  id: string;
  slug: string;
  /** Of another duta, who approved nothing. */
  hiddenSlug: string;
  endorsementId: string;
  waitingId: string;
  token: string;
}

/** Makes them for who prepares, invited by a curator of NTT. */
export async function seedDuta(
  services: Services,
  { staff, curator, slug: productSlug }: { staff: SignedIn; curator: Actor; slug: string },
): Promise<DutaThings> {
  const invite = async () => {
    const mails = { officialEmail: 'pejabat@surel.example', staffEmail: staff.email };
    const { dutaId } = mustSucceed(await inviteDuta(services, curator, { ...dutaWords, provinceCode: '53', ...mails }));
    return dutaId;
  };
  const [id, hiddenId] = [await invite(), await invite()];
  const slugOf = async (dutaId: string) => (await seeOwnDuta(services.db, staff.actor, dutaId))?.slug ?? '';
  mustSucceed(await approveWords(services, await askedToken(services, staff.actor, { dutaId: id })));
  const waitingFor = await aProduct(services.db, await aMaker(services.db, null));
  const of = { staff: staff.actor, curator: null, dutaId: id, slug: `produk-${waitingFor}` };
  const waitingId = await anEndorsement(services, of);
  const started = mustSucceed(await startEndorsement(services, staff.actor, { dutaId: id, address: productSlug }));
  const { endorsementId } = started;
  const token = await askedToken(services, staff.actor, { dutaId: id });
  return { id, slug: await slugOf(id), hiddenSlug: await slugOf(hiddenId), endorsementId, waitingId, token };
}
