import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { listActs, type RecordedAct } from '#domain/account/audit-log-store.ts';
import { type EditedMaker, findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { findSuspension, type Suspension } from '#domain/moderation/suspension-store.ts';
import { type EditedProduct, findEditedProduct } from '#domain/product/product-edit-store.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { Double } from './double-store.ts';
import { findDoubles } from './find-doubles.ts';
import type { DeskSubject } from './open-subject.ts';
import { findMakerRecord, type MakerRecord } from './record-store.ts';
import { findStanding, type Standing } from './standing-store.ts';
import { findThingId, listThingsOfMaker, type ThingInList } from './thing-store.ts';

const actsShown = 10;
const productsShown = 100;

/** A maker or product as a curator finds it, whether or not something waits. */
export interface Thing {
  maker: EditedMaker;
  /** Null: it is the maker itself. */
  product: EditedProduct | null;
  record: MakerRecord | null;
  standing: Standing;
  /** In force; null: none is. */
  suspension: Suspension | null;
  doubles: Double[];
  /** Of the maker, whatever their state; empty for a product. */
  products: ThingInList[];
  acts: RecordedAct[];
}

/** A maker or product of the region a curator answers for, by its address, an old one, or its id. */
export async function findThing(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { entity, named }: { entity: DeskSubject['entity']; named: string },
): Promise<Result<Thing, NotFound>> {
  const id = isStaff(actor) ? await findThingId(db, entity, named) : null;
  const product = id && entity === 'product' ? await findEditedProduct(db, id) : null;
  const makerId = entity === 'maker' ? id : product?.makerId;
  const maker = makerId ? await findEditedMaker(db, makerId) : null;
  if (!id || !maker || !answersFor(actor, maker.owned)) return fail({ code: 'not-found' });
  const [record, standing, suspension, doubles, products, acts] = await Promise.all([
    findMakerRecord(db, maker.id),
    findStanding(db, { entity, id }),
    findSuspension(db, entity, id),
    findDoubles(db, { maker, product, name: (product ?? maker).fields.name }),
    product ? [] : listThingsOfMaker(db, maker.id, productsShown),
    listActs(db, maker.id, { limit: actsShown }),
  ]);
  return ok({ maker, product, record, standing, suspension, doubles, products, acts });
}
