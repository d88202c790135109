import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { mayDecide } from '#domain/moderation/open-decision.ts';
import { findReport } from '#domain/moderation/report-store.ts';
import { findSubmission } from '#domain/moderation/submission-store.ts';
import { findEditedProduct } from '#domain/product/product-edit-store.ts';
import type { Services } from '#domain/services.ts';

/** A case that a curator just had before them, in a few words. */
export interface Decided {
  title: string;
  entity: 'maker' | 'product';
  /** Address of its page; null: it has none for the public. */
  slug: string | null;
}

/** What a case was about, without opening it again; null: unknown, or of another region. */
export async function findDecided(db: Services['db'], actor: Actor, caseId: string): Promise<Decided | null> {
  const submission = await findSubmission(db, caseId);
  const subject = submission ?? (await findReport(db, caseId));
  const maker = subject?.makerId ? await findEditedMaker(db, subject.makerId) : null;
  if (!subject || !maker || !isStaff(actor)) return null;
  if (!(submission ? mayDecide(actor, submission, maker) : answersFor(actor, maker.owned))) return null;
  const product = subject.entity === 'product' ? await findEditedProduct(db, subject.entityId) : null;
  const { slug, fields } = product ?? maker;
  const isPublic = maker.owned.state === 'published' && (!product || product.state === 'published');
  return { title: fields.name, entity: subject.entity, slug: isPublic ? slug : null };
}
