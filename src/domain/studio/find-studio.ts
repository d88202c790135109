import type { Actor } from '#domain/account/actor.ts';
import { jakartaDay } from '#domain/calendar-day.ts';
import { listOwnMakerIds } from '#domain/maker/maker-owner-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import { seeMaker } from '#domain/moderation/editing.ts';
import type { Submission } from '#domain/moderation/submission.ts';
import { listOpenOfMakers } from '#domain/moderation/submission-store.ts';
import { ok, type Result } from '#domain/result.ts';
import { type MakerEdit, readMakerEdit } from './find-maker-edit.ts';
import { priceAge } from './find-product-edit.ts';
import type { Improvement } from './improvement.ts';
import { nextImprovement } from './next-improvement.ts';
import { listOwnProducts, type OwnProduct } from './own-product-store.ts';
import { mostProductsOfMaker } from './start-product.ts';
import { listVisitWeeks, type VisitWeek } from './visit-week-store.ts';

const weeksShown = 12;

export interface Studio {
  /** Makers of the account, and those it set up for others, oldest first. */
  makerIds: string[];
  /** The one that is looked at; null: the account has none yet. */
  home: StudioHome | null;
}

export interface StudioHome {
  maker: MakerEdit;
  products: (OwnProduct & { priceAgeDays: number | null })[];
  improvement: Improvement | null;
  weeks: VisitWeek[];
  openSubmissions: Submission[];
}

/** Where a maker begins: what is theirs, how it does, and what would help next. Without a `makerId` their first. */
export async function findStudio(
  { db, now }: Pick<EditServices, 'db' | 'now'>,
  actor: Actor,
  { makerId }: { makerId?: string } = {},
): Promise<Result<Studio, { code: 'not-found' }>> {
  const makerIds = await listOwnMakerIds(db, actor.userId);
  const chosen = makerId ?? makerIds[0];
  if (chosen === undefined) return ok({ makerIds, home: null });
  const seen = await seeMaker(db, actor, chosen);
  if (!seen) return { ok: false, refusal: { code: 'not-found' } };
  const at = now();
  const maker = await readMakerEdit(db, seen);
  const products = await listOwnProducts(db, chosen, mostProductsOfMaker);
  return ok({
    makerIds,
    home: {
      maker,
      products: products.map((product) => ({ ...product, priceAgeDays: priceAge(product.priceCheckedAt, at) })),
      improvement: nextImprovement(maker, products, jakartaDay(at)),
      weeks: await listVisitWeeks(db, chosen, weeksShown, at),
      openSubmissions: await listOpenOfMakers(db, [chosen]),
    },
  });
}
