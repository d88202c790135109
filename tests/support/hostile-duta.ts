import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { decideEndorsement } from '#domain/duta/decide-endorsement.ts';
import { seeOwnDuta } from '#domain/duta/duta-store.ts';
import { inviteDuta } from '#domain/duta/invite-duta.ts';
import { requestApproval } from '#domain/duta/request-approval.ts';
import { saveEndorsement, startEndorsement } from '#domain/duta/save-endorsement.ts';
import type { Services } from '#domain/services.ts';
import { composeApproval } from '#ui/duta/duta-mails.ts';
import { answers, dutaWords } from './dutas.ts';
import { hostileFields } from './hostile-texts.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

/** An official whose staff wrote one hostile text everywhere. */
export interface HostileDuta {
  id: string;
  slug: string;
  /** Of staff, as a `Cookie` header. */
  cookie: string;
  /** Of an approval that nobody has given. */
  token: string;
  /** Public, waiting for a curator, and sent to the official. */
  endorsementIds: [string, string, string];
}

/** Writes a text into a page of an official and endorsements of three products, each as far as its turn says. */
export async function seedHostileDuta(
  services: Services,
  curator: Actor,
  { text, at, productSlugs }: { text: string; at: number; productSlugs: [string, string, string] },
): Promise<HostileDuta> {
  const mails = { officialEmail: `jahil-duta-${at}@surel.example`, staffEmail: `jahil-staf-${at}@surel.example` };
  const typed = { ...dutaWords, ...hostileFields('duta', text), provinceCode: '53', ...mails };
  const { dutaId } = mustSucceed(await inviteDuta(services, curator, typed));
  const { cookie, actor: staff } = await openSession(services, mails.staffEmail);
  const ask = async (endorsementId: string | null) => {
    let token = '';
    const compose = (letter: Parameters<typeof composeApproval>[0] & { token: string }) => {
      token = letter.token;
      return composeApproval(letter, services.site.url);
    };
    mustSucceed(await requestApproval(services, staff, { dutaId, endorsementId }, compose));
    return token;
  };
  const write = async (address: string) => {
    const { endorsementId } = mustSucceed(await startEndorsement(services, staff, { dutaId, address }));
    const said = { ...answers, ...hostileFields('endorsement', text) };
    mustSucceed(await saveEndorsement(services, staff, { endorsementId, typed: said }));
    return endorsementId;
  };
  mustSucceed(await approveWords(services, await ask(null)));
  const [publicId, waitingId, askedId] = [
    await write(productSlugs[0]),
    await write(productSlugs[1]),
    await write(productSlugs[2]),
  ];
  for (const id of [publicId, waitingId]) mustSucceed(await approveWords(services, await ask(id)));
  mustSucceed(await decideEndorsement(services, curator, { endorsementId: publicId, decision: 'public' }));
  return {
    id: dutaId,
    slug: (await seeOwnDuta(services.db, staff, dutaId))?.slug ?? '',
    cookie: `${cookie.name}=${cookie.value}`,
    token: await ask(askedId),
    endorsementIds: [publicId, waitingId, askedId],
  };
}
