import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '#domain/account/audit-log-store.ts';
import type { Database } from '#domain/database.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { announceStalePages } from '#domain/search/stale-pages-store.ts';
import type { Services } from '#domain/services.ts';
import { readApprovalSign } from './approval-link.ts';
import { type Approval, findApproval, useApproval } from './approval-store.ts';
import type { Duta } from './duta.ts';
import { findDuta, lockDuta, updateDuta } from './duta-store.ts';
import { type Endorsement, editableStates, isEditable } from './endorsement.ts';
import { changeEndorsement, findEndorsement } from './endorsement-store.ts';

type Has = Pick<Services, 'db' | 'now' | 'keyedHash'>;

/** What an official reads before they tap. */
export interface AskedApproval {
  duta: Duta;
  /** Null: it is about the page. */
  endorsement: Endorsement | null;
}

/** `link-used`: it was approved by this very link; `link-void`: too old, or something else stands there now. */
export type LinkRefusal = { code: 'link-used' | 'link-void' };

/** What a link lets approve. Looking changes nothing: programs open the links of mails too. */
export async function findAsked(services: Has, token: string): Promise<Result<AskedApproval, LinkRefusal>> {
  const approval = await approvalOf(services, services.db, token);
  const duta = approval && (await findDuta(services.db, approval.dutaId));
  return check(services, services.db, approval, duta);
}

/** Approves exactly the words that the link was made for: a page is public at once, an endorsement goes to a curator. */
export async function approveWords(services: Has, token: string): Promise<Result<null, LinkRefusal>> {
  const now = services.now();
  return services.db.transaction(async (tx) => {
    const found = await approvalOf(services, tx, token);
    const locked = found && (await lockDuta(tx, found.dutaId));
    // Read again behind the lock: it may have been used meanwhile.
    const asked = await check(services, tx, await approvalOf(services, tx, token), locked);
    if (!asked.ok) return asked;
    const { duta, endorsement, approval } = asked.value;
    // Its product may have been suspended since it was looked at.
    if (endorsement && !(await takeOn(tx, duta, endorsement, now))) return fail({ code: 'link-void' as const });
    if (!(await useApproval(tx, approval.id, now))) return fail({ code: 'link-used' as const });
    const by = { actor: null, details: { by: 'link' } } as const;
    if (endorsement) {
      const about = { subject: 'endorsement', subjectId: endorsement.id } as const;
      await recordAct(tx, { ...by, ...about, action: 'endorsement.approve-by-link' }, now);
    } else {
      await updateDuta(tx, duta.id, { approved: duta.draft, approvedAt: now });
      await recordAct(tx, { ...by, action: 'duta.approve-by-link', subject: 'duta', subjectId: duta.id }, now);
      await announceStalePages(tx, ['duta', `duta:${duta.id}`], 1);
    }
    return ok(null);
  });
}

/** Sends an endorsement on to a curator, with the office that was approved for the page; answers false where it cannot be. */
async function takeOn(tx: Database, { approved }: Duta, { id }: Endorsement, now: Date): Promise<boolean> {
  if (!approved) return false;
  const { name, office } = approved;
  const waiting = { state: 'waiting', held: { name, office }, approvedAt: now, reason: null, note: null } as const;
  return changeEndorsement(tx, id, editableStates, waiting);
}

async function approvalOf(services: Has, db: Services['db'], token: string): Promise<Approval | null> {
  const id = readApprovalSign(services, token);
  return id === null ? null : findApproval(db, id);
}

async function check(
  { now }: Has,
  db: Services['db'],
  approval: Approval | null,
  duta: Duta | null,
): Promise<Result<AskedApproval & { approval: Approval }, LinkRefusal>> {
  if (!approval || !duta) return fail({ code: 'link-void' });
  if (approval.usedAt) return fail({ code: 'link-used' });
  if (approval.expiresAt <= now()) return fail({ code: 'link-void' });
  const endorsement = approval.endorsementId ? await findEndorsement(db, approval.endorsementId) : null;
  if (approval.endorsementId && !(endorsement && isEditable(endorsement))) return fail({ code: 'link-void' });
  const stands = endorsement ? endorsement.answers : duta.draft;
  return isDeepStrictEqual(stands, approval.words) ? ok({ duta, endorsement, approval }) : fail({ code: 'link-void' });
}
