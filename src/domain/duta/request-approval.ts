import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/account/actor.ts';
import { recordAct } from '#domain/account/audit-log-store.ts';
import { isMailRefused, type Mail } from '#domain/account/mailer.ts';
import type { Database } from '#domain/database.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { signApproval } from './approval-link.ts';
import { putApproval } from './approval-store.ts';
import type { Duta } from './duta.ts';
import { openOwnDuta } from './duta-store.ts';
import { isEditable } from './endorsement.ts';
import { findEndorsement } from './endorsement-store.ts';

const lastsDays = 7;

/** What is asked of an official, for the letter. */
export interface ApprovalLetter {
  name: string;
  /** Null: the words of the page. */
  productName: string | null;
  token: string;
  expiresAt: Date;
}

/**
 * `page-first`: the page itself is not approved yet; `incomplete`: answers are missing; `not-open`: it was sent on before;
 * `mail-refused`: there is no such mailbox.
 */
export type AskRefusal = NotFound | { code: 'page-first' | 'incomplete' | 'not-open' | 'mail-refused' };

type Has = Pick<Services, 'db' | 'now' | 'keyedHash' | 'mailer'>;

/**
 * Sends the official a link by which they approve what stands there now, once and within a week. It goes to the address
 * given at the invitation: staff never see it.
 */
export async function requestApproval(
  services: Has,
  actor: Actor,
  { dutaId, endorsementId }: { dutaId: string; endorsementId: string | null },
  compose: (letter: ApprovalLetter) => Omit<Mail, 'to'>,
): Promise<Result<null, AskRefusal>> {
  const { db, now: present, mailer } = services;
  const now = present();
  const made = await db.transaction(async (tx) => {
    const duta = await openOwnDuta(tx, actor, dutaId);
    if (!duta) return fail({ code: 'not-found' as const });
    const asked = await whatIsAsked(tx, duta, endorsementId);
    if (!asked.ok) return asked;
    const id = randomUUID();
    const expiresAt = new Date(now.getTime() + lastsDays * 86_400_000);
    await putApproval(tx, { id, dutaId, endorsementId, words: asked.value.words, expiresAt }, now);
    const [subject, subjectId] = endorsementId
      ? (['endorsement', endorsementId] as const)
      : (['duta', dutaId] as const);
    await recordAct(tx, { actor, action: `${subject}.ask`, subject, subjectId }, now);
    const { name } = duta.draft;
    const letter = { name, productName: asked.value.productName, token: signApproval(services, id), expiresAt };
    return ok({ letter, to: { name, address: duta.officialEmail } });
  });
  if (!made.ok) return made;
  try {
    await mailer.send({ ...compose(made.value.letter), to: made.value.to });
  } catch (cause) {
    if (isMailRefused(cause)) return fail({ code: 'mail-refused' });
    throw cause;
  }
  return ok(null);
}

async function whatIsAsked(tx: Database, duta: Duta, endorsementId: string | null) {
  if (endorsementId === null) return ok({ words: duta.draft, productName: null });
  const endorsement = await findEndorsement(tx, endorsementId);
  if (endorsement?.dutaId !== duta.id) return fail({ code: 'not-found' as const });
  if (!duta.approved) return fail({ code: 'page-first' as const });
  if (!isEditable(endorsement)) return fail({ code: 'not-open' as const });
  if (!endorsement.answers) return fail({ code: 'incomplete' as const });
  return ok({ words: endorsement.answers, productName: endorsement.product.name });
}
