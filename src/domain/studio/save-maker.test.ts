import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findEditedMaker } from '#domain/maker/maker-edit-store.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { readEdit } from '#domain/moderation/working-copy-store.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioServices } from '../../../tests/support/studio.ts';
import { saveMaker } from './save-maker.ts';
import { startMaker } from './start-maker.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
});
afterAll(() => database.close());

async function aDraft() {
  const actor = await anAccount(database.db);
  const { makerId, version } = mustSucceed(await startMaker(services, actor));
  return { actor, makerId, version };
}

test('an account starts one maker, and is told of it when it starts again', async () => {
  const { actor, makerId } = await aDraft();
  expect(await startMaker(services, actor)).toEqual({ ok: false, refusal: { code: 'already-started', makerId } });
});

test('what is typed of a draft is saved as it goes, field by field', async () => {
  const { actor, makerId, version } = await aDraft();
  const name = mustSucceed(await saveMaker(services, actor, { makerId, version, fields: { name: '  Tenun   Ende ' } }));
  expect(name).toEqual({ version: 1, saved: ['name'], visibility: 'draft' });
  const place = await saveMaker(services, actor, {
    makerId,
    version: 1,
    fields: { regencyCode: '53.08', crafts: 'tenun, ikat' },
  });
  expect(mustSucceed(place).saved.toSorted()).toEqual(['crafts', 'provinceCode', 'regencyCode']);
  expect((await findEditedMaker(database.db, makerId))?.fields).toMatchObject({
    ...{ name: 'Tenun Ende', provinceCode: '53', regencyCode: '53.08', crafts: ['tenun', 'ikat'] },
  });
  const acts = await listActs(database.db, makerId, { limit: 5 });
  expect(acts.map(({ action, onBehalf }) => [action, onBehalf])).toContainEqual(['maker.save', false]);
  expect(JSON.stringify(acts)).not.toContain('Ende');
});

test('every rule that a save breaks is told beside its field, and nothing of it is kept', async () => {
  const { actor, makerId, version } = await aDraft();
  const fields = {
    ...{ name: 'A', summary: 'NIK 3201010101900001', story: 'telepon 0812 3456 7890', crafts: 'a'.repeat(50) },
    ...{ provinceCode: '31', regencyCode: '53.08', role: 'pemilik' },
  };
  const outcome = await saveMaker(services, actor, { makerId, version, fields });
  expect(outcome).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: [
        { field: 'name', code: 'too-short', detail: 2 },
        { field: 'summary', code: 'citizen-number' },
        { field: 'story', code: 'phone-in-text' },
        { field: 'crafts', code: 'too-long', detail: 40 },
        { field: 'role', code: 'unknown-role' },
        { field: 'regencyCode', code: 'regency-of-other-province' },
      ],
    },
  });
  expect(await readEdit(database.db, 'maker', makerId)).toMatchObject({ revision: 0 });
});

describe('a save that knows an older version', () => {
  test('is refused with what changed meanwhile where both changed one field', async () => {
    const { actor, makerId, version } = await aDraft();
    await saveMaker(services, actor, { makerId, version, fields: { name: 'Dari ponsel' } });
    const mine = { makerId, version, fields: { name: 'Dari laptop', summary: 'Tenun ikat' } };
    expect(await saveMaker(services, actor, mine)).toEqual({
      ok: false,
      refusal: {
        code: 'stale',
        version: 1,
        conflicts: [{ field: 'name', theirs: 'Dari ponsel', yours: 'Dari laptop' }],
      },
    });
    expect((await findEditedMaker(database.db, makerId))?.fields).toMatchObject({ name: 'Dari ponsel', summary: null });
    expect(mustSucceed(await saveMaker(services, actor, { ...mine, version: 1 })).saved).toEqual(['name', 'summary']);
  });

  test('is taken where it changed other fields, and where it says the same', async () => {
    const { actor, makerId, version } = await aDraft();
    await saveMaker(services, actor, { makerId, version, fields: { name: 'Tenun Ende' } });
    const other = await saveMaker(services, actor, {
      makerId,
      version,
      fields: { name: 'Tenun Ende', summary: 'Ikat' },
    });
    expect(mustSucceed(other)).toEqual({ version: 2, saved: ['summary'], visibility: 'draft' });
  });
});

test('what is written of a published maker waits, and the public page stays as it is', async () => {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const saved = mustSucceed(await saveMaker(services, actor, { makerId, version: 0, fields: { name: 'Tenun Baru' } }));
  expect(saved.visibility).toBe('waiting');
  expect(await findPublishedMaker(database.db, `pembuat-${makerId}`)).toMatchObject({ name: 'Tenun Uji' });
  expect((await readEdit(database.db, 'maker', makerId)).fields).toEqual({ name: 'Tenun Baru' });
  await saveMaker(services, actor, { makerId, version: 1, fields: { name: 'Tenun Uji' } });
  expect((await readEdit(database.db, 'maker', makerId)).fields).toEqual({});
  const empty = await saveMaker(services, actor, { makerId, version: 2, fields: { name: '' } });
  expect(empty).toMatchObject({ refusal: { fields: [{ field: 'name', code: 'required' }] } });
});

test.each([
  '<script>alert(1)</script> Tenun',
  'Tenun\u200b\u202e Uji',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
])('what looks like code is kept as the text it is: %j', async (typed) => {
  const { actor, makerId, version } = await aDraft();
  mustSucceed(await saveMaker(services, actor, { makerId, version, fields: { name: typed, story: typed } }));
  const name = (await findEditedMaker(database.db, makerId))?.fields.name ?? '';
  expect(name).not.toMatch(/[\u200b\u202e]/);
  expect(name.length).toBeGreaterThan(0);
});
