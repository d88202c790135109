import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/account/actor.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { media } from '#domain/media/media-table.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { aClaimWithPaper } from '../../../tests/support/claims.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import {
  type Attempt,
  attemptServices,
  attemptsWith,
  type Role,
  roles,
  type Things,
  withoutActor,
} from '../../../tests/support/studio-attempts.ts';
import { claimSeller } from './claim-seller.ts';
import { saveMaker } from './save-maker.ts';

const database = await openTestDatabase();
const services = attemptServices(database.db);
const owner = await anAccount(database.db);
const assistant = await anAccount(database.db, 'curator', '31');
afterAll(() => database.close());

const actors: Record<Role, () => Actor | Promise<Actor>> = {
  owner: () => owner,
  maker: () => anAccount(database.db),
  duta: () => anAccount(database.db, 'duta', '53'),
  assistant: () => assistant,
  curator: () => anAccount(database.db, 'curator', '53'),
  'curator elsewhere': () => anAccount(database.db, 'curator', '31'),
  admin: () => anAccount(database.db, 'admin'),
};

/** Who may edit what is owned, and what nobody has taken over yet. */
const editors: Record<'owned' | 'unowned', Role[]> = {
  owned: ['owner'],
  unowned: ['assistant', 'curator', 'admin'],
};
/** Who may decide, whoever owns it. */
const deciders: Role[] = ['curator', 'admin'];

const owners = new Map<string, Actor>();
const editorOf = (makerId: string) => owners.get(makerId) ?? assistant;
const { byEditors, byDeciders, byReaders, byAnybody, byRole } = attemptsWith(services, editorOf);

async function someThings(kind: 'owned' | 'unowned'): Promise<Things> {
  const isOwned = kind === 'owned';
  const makerId = await aMaker(database.db, isOwned ? owner : null, isOwned ? {} : { assistedBy: assistant.userId });
  const editor = isOwned ? owner : assistant;
  owners.set(makerId, editor);
  const productId = await aProduct(database.db, makerId);
  const photoId = randomUUID();
  const row = { productId, position: 0, storageKey: `media/${photoId}`, createdAt: studioNow };
  await database.db.insert(media).values({ ...row, id: photoId, state: 'shown' });
  mustSucceed(await saveMaker(services, editor, { makerId, version: 0, fields: { summary: 'Diajukan' } }));
  const { submissions } = mustSucceed(await submitMaker(services, editor, { makerId }));
  const claimed = { ...(isOwned ? { state: 'hidden' as const, hiddenReason: 'uji' } : {}) };
  const seller = await aMaker(database.db, null, { role: 'seller', ...claimed });
  const proof = 'Nama di toko itu nama saya sendiri.';
  const { claimId } = mustSucceed(
    await claimSeller(services, await anAccount(database.db), { makerId: seller, proof }),
  );
  const sni: [string, string] = ['sni', 'SNI ISO 9626:2018'];
  const paper = await aClaimWithPaper(services, editor, { productId }, sni);
  const certificate = { certificateId: paper.claimId, evidenceId: paper.evidenceId };
  return { makerId, productId, photoId, submissionId: submissions[0]?.id ?? '', claimId, ...certificate };
}

async function whoMay(attempt: Attempt, kind: 'owned' | 'unowned'): Promise<Role[]> {
  const allowed: Role[] = [];
  for (const role of roles) {
    const things = await someThings(kind);
    const before = await listActs(database.db, things.makerId, { limit: 99 });
    const outcome = await attempt(await actors[role](), things);
    if (outcome.ok) allowed.push(role);
    // Whoever may not is told only that there is nothing, and nothing is written down as done.
    else
      expect(['not-found', 'not-allowed', 'other-region', 'own', 'not-asked', 'already-started']).toContain(
        outcome.refusal.code,
      );
    if (!outcome.ok) {
      const acts = await listActs(database.db, things.makerId, { limit: 99 });
      const strangers = acts
        .slice(0, acts.length - before.length)
        .filter(({ actorId }) => actorId !== null && actorId !== editorIdOf(things));
      expect(strangers).toEqual([]);
    }
  }
  return allowed;
}

function editorIdOf({ makerId }: Things): string | undefined {
  return owners.get(makerId)?.userId;
}

describe.each(['owned', 'unowned'] as const)('of a maker that is %s', (kind) => {
  test.each(Object.keys(byEditors))('%s is for who may edit it', async (name) => {
    expect(await whoMay(byEditors[name] as Attempt, kind)).toEqual(
      roles.filter((role) => editors[kind].includes(role)),
    );
  });

  test.each(Object.keys(byDeciders))('%s is for curators of its region and admins', async (name) => {
    expect(await whoMay(byDeciders[name] as Attempt, kind)).toEqual(deciders);
  });

  test.each(Object.keys(byReaders))('%s is for both', async (name) => {
    const readers = [...editors[kind], ...deciders];
    expect(await whoMay(byReaders[name] as Attempt, kind)).toEqual(roles.filter((role) => readers.includes(role)));
  });
});

test.each(Object.keys(byAnybody))('%s is for everybody, about themselves', async (name) => {
  expect(await whoMay(byAnybody[name] as Attempt, 'owned')).toEqual(roles);
});

test.each(Object.keys(byRole))('%s is for some roles', async (name) => {
  const { attempt, allowed } = byRole[name] as (typeof byRole)[string];
  expect(await whoMay(attempt, 'owned')).toEqual(allowed);
});

test('every use case of makers and of submissions stands in this table', () => {
  const listed = new Set([
    ...[byEditors, byDeciders, byReaders, byAnybody, byRole].flatMap(Object.keys),
    ...withoutActor,
  ]);
  const modules = (folder: string, wanted: RegExp) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => /^[\w-]+\.ts$/.test(file) && wanted.test(file) && !/-(?:store|table)\.ts$/.test(file))
      .map((file) => file.slice(0, -3));
  const useCases = [
    ...modules('.', /./),
    ...modules('../moderation/', /^(?:submit|withdraw|approve|return|refuse|verify|revoke)-/),
  ];
  expect(useCases.filter((name) => name !== 'submit-report' && !listed.has(name))).toEqual([]);
});
