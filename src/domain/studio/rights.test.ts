import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import { sessions, users, verifications } from '#domain/account/account-table.ts';
import { listActs } from '#domain/account/audit-log-store.ts';
import { findUser } from '#domain/account/user-store.ts';
import { askHelpdesk } from '#domain/helpdesk/ask-helpdesk.ts';
import { findByAddress } from '#domain/helpdesk/find-consultation.ts';
import { fileKeyOf } from '#domain/helpdesk/sent-files.ts';
import { listings } from '#domain/listing/listing-table.ts';
import { findPublishedMaker } from '#domain/maker/maker-store.ts';
import { media } from '#domain/media/media-table.ts';
import type { Storage } from '#domain/media/storage.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import {
  aMaker,
  anAccount,
  aProduct,
  mustSucceed,
  readSearchState,
  studioNow,
  studioServices,
} from '../../../tests/support/studio.ts';
import { tablesHolding } from '../../../tests/support/tables-holding.ts';
import { cancelErasure } from './cancel-erasure.ts';
import { eraseDue } from './erase-due.ts';
import { exportMyData } from './export-my-data.ts';
import { requestErasure } from './request-erasure.ts';
import { saveContact } from './save-contact.ts';
import { saveProduct } from './save-product.ts';
import { zipArchive } from './zip-archive.ts';

const directory = mkdtempSync(join(tmpdir(), 'katalog-hak-'));
let database: OpenDatabase;
let storage: Storage;
beforeAll(async () => {
  database = await openTestDatabase();
  storage = openDiskStorage(directory);
});
afterAll(async () => {
  await database.close();
  rmSync(directory, { recursive: true });
});

const at = (days: number) => ({
  ...studioServices(database.db, new Date(studioNow.getTime() + days * 86_400_000)),
  storage,
});

/** Somebody with a public maker, a product with a listing and a picture, a contact, a draft and a claim of a seller. */
async function aPerson() {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, actor);
  const productId = await aProduct(database.db, makerId);
  const photoId = randomUUID();
  await storage.put(`media/${photoId}/640.jpg`, Buffer.from('gambar'), 'image/jpeg');
  await database.db.insert(media).values({
    ...{ id: photoId, productId, state: 'shown', position: 0, storageKey: `media/${photoId}`, createdAt: studioNow },
    ...{ variantWidthsPx: [320, 640], widthPx: 640, heightPx: 800 },
  });
  const url = `https://www.tokopedia.com/toko/${productId}`;
  await database.db
    .insert(listings)
    .values({ id: randomUUID(), productId, marketplace: 'tokopedia', url, state: 'live', createdAt: studioNow });
  await saveContact(at(0), actor, { makerId, kind: 'email', value: `${makerId}@toko.example` });
  const secret = `Rahasia ${makerId.slice(0, 8)}`;
  await saveProduct(at(0), actor, { productId, version: 0, fields: { name: secret } });
  const seller = await aMaker(database.db, null, { role: 'seller' });
  await database.db.insert(reports).values({
    ...{ id: randomUUID(), kind: 'ownership', subject: 'maker', subjectId: seller, reason: 'ownership' },
    ...{ message: `Nama di toko itu ${secret}.`, userId: actor.userId, state: 'open', createdAt: studioNow },
  });
  const limits = { consultation: { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) } };
  const request = { topic: 'other', words: `Tolong, ${secret} tidak tampil.`, name: secret };
  const asked = { typed: request, files: [Buffer.from('%PDF-1.4 surat')], clientAddress: '203.0.113.9' };
  const { consultationId } = mustSucceed(await askHelpdesk({ ...at(0), limits }, actor, asked));
  const dates = { createdAt: studioNow, updatedAt: studioNow, expiresAt: studioNow };
  await database.db
    .insert(sessions)
    .values({ id: randomUUID(), userId: actor.userId, token: `rahasia-${productId}`, ...dates });
  return {
    actor,
    makerId,
    productId,
    photoId,
    secret,
    consultationId,
    page: () => findPublishedMaker(database.db, `pembuat-${makerId}`),
  };
}

test('an export holds everything of the person, their pictures, and no secret', async () => {
  const person = await aPerson();
  const stranger = await aPerson();
  const { files } = mustSucceed(await exportMyData(at(0), person.actor));
  expect(files.map(({ name }) => name)).toEqual([
    ...['data.json', `foto/${person.photoId}.jpg`, expect.stringMatching(/^konsultasi\/konsultasi-[\da-f]{8}\.pdf$/)],
  ]);
  expect(Buffer.from((await files[2]?.read()) ?? []).toString()).toBe('%PDF-1.4 surat');
  const json = Buffer.from((await files[0]?.read()) ?? []).toString();
  const data = JSON.parse(json);
  expect(data).toMatchObject({
    account: { id: person.actor.userId },
    makers: [{ id: person.makerId }],
    contacts: [{ value: `${person.makerId}@toko.example` }],
    products: [{ id: person.productId }],
    listings: [{ marketplace: 'tokopedia' }],
    drafts: [{ fields: { name: person.secret } }],
    consultations: [{ id: person.consultationId, name: person.secret }],
    consultationMessages: [{ body: `Tolong, ${person.secret} tidak tampil.` }],
  });
  expect(json).not.toContain('rahasia-');
  expect(json).not.toContain(stranger.makerId);
  expect(json).not.toContain(stranger.actor.userId);
});

test('the archive is a ZIP whose entries are the files', async () => {
  const { files } = mustSucceed(await exportMyData(at(0), (await aPerson()).actor));
  const zip = Buffer.concat(await Array.fromAsync(zipArchive([...files, { name: 'hilang', read: async () => null }])));
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  expect(zip.readUInt16LE(end + 10)).toBe(3);
  let entry = zip.readUInt32LE(end + 16);
  for (const file of files) {
    const bytes = Buffer.from((await file.read()) ?? []);
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    expect(zip.toString('utf8', entry + 46, entry + 46 + nameLength)).toBe(file.name);
    expect(zip.readUInt32LE(entry + 16)).toBe(crc32(bytes));
    expect(zip.subarray(local + 30 + nameLength, local + 30 + nameLength + bytes.length)).toEqual(bytes);
    entry += 46 + nameLength;
  }
  expect(entry).toBe(end);
});

test('the first step of an erasure only tells what would go', async () => {
  const { actor, page } = await aPerson();
  expect(mustSucceed(await requestErasure(at(0), actor, { isConfirmed: false }))).toEqual({
    ...{ eraseAfter: null, makers: 1, products: 1, photos: 1 },
  });
  expect(await page()).not.toBeNull();
});

test('confirmed, it takes the maker off the site at once, for thirty days, and can be taken back', async () => {
  const { actor, page } = await aPerson();
  const { eraseAfter } = mustSucceed(await requestErasure(at(0), actor, { isConfirmed: true }));
  expect(eraseAfter).toEqual(new Date('2026-04-01T03:00:00Z'));
  expect(await page()).toBeNull();
  const again = mustSucceed(await requestErasure(at(5), actor, { isConfirmed: true }));
  expect(again.eraseAfter).toEqual(eraseAfter);
  expect(await eraseDue(at(29))).toBe(0);
  mustSucceed(await cancelErasure(at(29), actor));
  expect(await page()).not.toBeNull();
  expect(await eraseDue(at(60))).toBe(0);
  expect(await cancelErasure(at(60), actor)).toEqual({ ok: false, refusal: { code: 'not-asked' } });
});

test('after thirty days nothing of the person is left, but the log of acts without them; others stay', async () => {
  const { actor, makerId, productId, photoId, secret, consultationId } = await aPerson();
  const [file] = await filesOf(consultationId);
  const other = await aPerson();
  mustSucceed(await requestErasure(at(0), actor, { isConfirmed: true }));
  expect(await eraseDue(at(30))).toBe(1);
  expect(await findUser(database.db, actor.userId)).toBeNull();
  expect(await storage.read(`media/${photoId}/640.jpg`)).toBeNull();
  expect(await storage.read(fileKeyOf(file?.id ?? ''))).toBeNull();
  expect([await filesOf(consultationId), await filesOf(other.consultationId)]).toMatchObject([[], [{}]]);
  expect((await findByAddress(at(30), consultationId))?.consultation).toMatchObject({ state: 'done', topic: 'other' });
  expect(await readSearchState(database.db, 'product', productId)).toEqual({ search: null, queued: 0 });
  const acts = await listActs(database.db, makerId, { limit: 20 });
  expect(acts.length).toBeGreaterThan(0);
  expect(acts.every(({ actorId }) => actorId === null)).toBe(true);
  expect(await tablesHolding(database.db, [actor.userId, makerId, productId, photoId, secret])).toEqual([
    ...['audit_log', 'outbox'],
  ]);
  expect(await other.page()).not.toBeNull();
  expect(await storage.read(`media/${other.photoId}/640.jpg`)).not.toBeNull();
});

test('an account without a mail address is erased like any other, and the codes of others stay', async () => {
  const { actor } = await aPerson();
  await database.db.update(users).set({ email: null }).where(eq(users.id, actor.userId));
  const code = { id: randomUUID(), identifier: 'milik-orang-lain', value: 'x', expiresAt: studioNow };
  await database.db.insert(verifications).values({ ...code, createdAt: studioNow, updatedAt: studioNow });
  mustSucceed(await requestErasure(at(0), actor, { isConfirmed: true }));
  await eraseDue(at(31));
  expect(await findUser(database.db, actor.userId)).toBeNull();
  expect(await database.db.select().from(verifications).where(eq(verifications.id, code.id))).toHaveLength(1);
});

const filesOf = async (id: string) => (await findByAddress(at(0), id))?.messages.flatMap(({ files }) => files) ?? [];
