import type { Actor } from '#domain/account/actor.ts';
import type { MakerFields } from '#domain/maker/maker-fields.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { submitProduct } from '#domain/moderation/submit-product.ts';
import { isSampled, usualTrustedAfter } from '#domain/moderation/trust.ts';
import type { Services } from '#domain/services.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { saveProduct } from '#domain/studio/save-product.ts';
import { startMaker } from '#domain/studio/start-maker.ts';
import { startProduct } from '#domain/studio/start-product.ts';
import { mustSucceed } from './studio.ts';

export async function aDraftMaker(
  services: Services,
  owner: Actor,
  fields: Pick<MakerFields, 'name'> & { provinceCode: string; regencyCode: string },
): Promise<string> {
  const { makerId } = mustSucceed(await startMaker(services, owner));
  mustSucceed(await saveMaker(services, owner, { makerId, version: 99, fields }));
  return makerId;
}

export async function aDraftProduct(services: Services, owner: Actor, makerId: string, name: string): Promise<string> {
  const { productId } = mustSucceed(await startProduct(services, owner, { makerId }));
  const told = { name, categorySlug: 'makanan-ringan', origin: 'dibuat', priceIdr: '25.000' };
  const fields = { ...told, summary: 'Dibuat pelan.' };
  mustSucceed(await saveProduct(services, owner, { productId, version: 99, fields }));
  return productId;
}

/** Sends a maker, or a product of it, and approves it as it is; answers its address. */
export async function publish(
  services: Services,
  owner: Actor,
  thing: { makerId: string } | { productId: string },
): Promise<string> {
  const sent = 'makerId' in thing ? submitMaker(services, owner, thing) : submitProduct(services, owner, thing);
  let slug = '';
  for (const { id } of mustSucceed(await sent).submissions)
    slug = mustSucceed(await approveSubmission(services, 'operator', { submissionId: id })).slug;
  return slug;
}

export interface TrustedProduct {
  id: string;
  name: string;
  slug: string;
}

/** A public product with a change that was drawn to be looked at, and what its story was before. */
export interface SampledProduct extends TrustedProduct {
  story: string;
  before: string;
}

/** Products of a maker whose approvals have just made it trusted; a change of each of the first two was drawn, the third stands as it was approved. */
export async function sampledProducts(
  services: Services,
  owner: Actor,
  makerId: string,
): Promise<{ drawn: [SampledProduct, SampledProduct]; fresh: TrustedProduct }> {
  const products: TrustedProduct[] = [];
  for (let number = 1; number < usualTrustedAfter; number += 1) {
    const name = `Anyam tepercaya ${number}`;
    const id = await aDraftProduct(services, owner, makerId, name);
    const fields = { story: told(0) };
    mustSucceed(await saveProduct(services, owner, { productId: id, version: 99, fields }));
    products.push({ id, name, slug: await publish(services, owner, { productId: id }) });
  }
  const [first, second, fresh] = products;
  if (!first || !second || !fresh) throw new Error('A maker is trusted too early for two samples.');
  const draw = async (product: TrustedProduct) => ({
    ...product,
    ...(await writeUntilDrawn(services, owner, product.id)),
  });
  return { drawn: [await draw(first), await draw(second)], fresh };
}

const told = (days: number) => `Anyaman kami selesai dalam ${days} hari.`;

/** Tries until a change is drawn: which, nobody can tell beforehand. */
async function writeUntilDrawn(
  services: Services,
  owner: Actor,
  productId: string,
): Promise<{ story: string; before: string }> {
  for (let tries = 1; tries < 200; tries += 1) {
    mustSucceed(await saveProduct(services, owner, { productId, version: 99, fields: { story: told(tries) } }));
    const { submissions, isPublic } = mustSucceed(await submitProduct(services, owner, { productId }));
    if (!isPublic) throw new Error('A change of a trusted maker waits.');
    if (isSampled(submissions[0]?.id ?? '')) return { story: told(tries), before: told(tries - 1) };
  }
  throw new Error('None of two hundred was drawn.');
}
