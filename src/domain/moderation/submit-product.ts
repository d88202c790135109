import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import type { EditedMaker } from '#domain/maker/maker-edit-store.ts';
import { missingOfMaker } from '#domain/maker/maker-fields.ts';
import { missingOfProduct } from '#domain/product/product-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { attesterOf } from './attester.ts';
import { actOn, type NotFound, type OpenedProduct, openProduct } from './editing.ts';
import { publishTrusted } from './publish-trusted.ts';
import type { Gap } from './submission.ts';
import { changesOfProduct } from './submission-changes.ts';
import { findOpenSubmission, insertSubmission } from './submission-store.ts';
import { openMakerSubmission, type SubmitRefusal, type Submitted } from './submit-maker.ts';
import { readEdit } from './working-copy-store.ts';

/** Hands a product to a curator; a maker that is still a draft goes along, before it. */
export async function submitProduct(
  { db, categories, trustedAfter, now }: Pick<Services, 'db' | 'categories' | 'trustedAfter' | 'now'>,
  actor: Actor,
  { productId }: { productId: string },
): Promise<Result<Submitted, NotFound | SubmitRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await openProduct(tx, actor, productId);
    if (!opened) return fail({ code: 'not-found' as const });
    const { product, maker } = opened;
    if (product.state === 'hidden' || maker.owned.state === 'hidden') return fail({ code: 'hidden' as const });
    if (await findOpenSubmission(tx, 'product', productId)) return fail({ code: 'already-submitted' as const });
    const edit = await readEdit(tx, 'product', productId);
    const gaps = missingOfProduct({ ...product.fields, ...edit.fields });
    const missing: Gap[] = [...makerGaps(maker), ...gaps.map((what): Gap => ({ entity: 'product', what }))];
    if (missing.length > 0) return fail({ code: 'incomplete' as const, missing });
    const changes = await changesOfProduct(tx, product, edit, attesterOf(actor, maker));
    if (Object.keys(changes).length === 0) return fail({ code: 'nothing-changed' as const });

    const submissions: Submitted['submissions'] = [];
    if (maker.owned.state === 'draft' && !(await findOpenSubmission(tx, 'maker', maker.id))) {
      const first = await openMakerSubmission(tx, actor, maker, now());
      if (!first.ok) return first;
      submissions.push({ id: first.value, entity: 'maker' });
    }
    const id = await insert(tx, actor, opened, changes, now());
    submissions.push({ id, entity: 'product' });
    const isPublic = await publishTrusted(tx, actor, maker, id, { categories, trustedAfter, now: now() });
    return ok({ submissions, isPublic } satisfies Submitted);
  });
}

function makerGaps(maker: EditedMaker): Gap[] {
  if (maker.owned.state !== 'draft') return [];
  return missingOfMaker(maker.fields).map((what) => ({ entity: 'maker', what }));
}

async function insert(
  tx: Database,
  actor: Actor,
  { product, maker }: OpenedProduct,
  changes: Awaited<ReturnType<typeof changesOfProduct>>,
  now: Date,
): Promise<string> {
  const kind = product.state === 'draft' ? 'new' : 'changed';
  const entity = { entity: 'product', entityId: product.id, makerId: maker.id, kind } as const;
  const by = { submittedBy: actor.userId, submittedAt: now };
  const id = await insertSubmission(tx, { ...entity, ...by, changes, baseVersion: product.version });
  const act = { ...actOn(actor, maker), action: 'submission.submit', subject: 'submission', subjectId: id } as const;
  await recordAct(tx, { ...act, details: { entity: 'product', kind } }, now);
  return id;
}
