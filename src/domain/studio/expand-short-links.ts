import { expandShortLink, type FollowLink } from '#domain/listing/short-link.ts';
import {
  giveUp,
  listWaiting,
  tryLater,
  type WaitingListing,
  writeExpanded,
} from '#domain/listing/waiting-listing-store.ts';
import { lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

const mostAttempts = 6;
const firstPauseMs = 60_000;
const mostAtOnce = 20;

/** Finds out what short links stand for, those whose turn it is. Answers how many are settled. */
export async function expandShortLinks(services: EditServices, follow: FollowLink): Promise<number> {
  const waiting = await listWaiting(services.db, services.now(), mostAtOnce);
  let settled = 0;
  for (const listing of waiting) if (await settle(services, follow, listing)) settled += 1;
  return settled;
}

async function settle(
  { db, categories, now }: EditServices,
  follow: FollowLink,
  waiting: WaitingListing,
): Promise<boolean> {
  const { id, productId, url, attempts } = waiting;
  const expanded = await expandShortLink(follow, url).catch(() => null);
  if (!expanded && attempts + 1 < mostAttempts) {
    await tryLater(db, id, new Date(now().getTime() + firstPauseMs * 4 ** attempts));
    return false;
  }
  await db.transaction(async (tx) => {
    const product = await findEditedProduct(tx, productId);
    if (product?.makerId) await lockMaker(tx, product.makerId);
    const isLive = expanded?.ok && (await writeExpanded(tx, id, expanded.value));
    if (!isLive) await giveUp(tx, id);
    if (isLive && product?.state === 'published')
      await recordProductChanges(tx, [productId], { categories, now: now() });
  });
  return true;
}
