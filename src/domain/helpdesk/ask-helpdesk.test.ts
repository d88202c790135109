import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aRequest, helpdeskServices } from '../../../tests/support/helpdesk.ts';
import { anAccount, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { answerConsultation } from './answer-consultation.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import { findConsultation, listOwnConsultations } from './consultation-store.ts';
import { findByAddress, readConsultationFile } from './find-consultation.ts';
import type { TypedRequest } from './read-request.ts';
import { replyToHelpdesk } from './reply-to-helpdesk.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const pdf = Buffer.from('%PDF-1.4 surat');
const services = () => helpdeskServices(database.db);
const ask = (typed: TypedRequest, files: Uint8Array[] = [], given = services()) =>
  askHelpdesk(given, null, { typed, files, clientAddress: '203.0.113.9' });
const asked = { topic: 'licence', words: 'Izin kelompok kami belum terbit.', email: 'Warga@Surel.Example' };

test('whoever is not signed in is answered by mail; numbers follow one another', async () => {
  const { consultationId } = mustSucceed(await ask({ ...asked, regencyCode: '53.11', phone: '0812 3456 7890' }));
  const first = await findConsultation(database.db, consultationId);
  expect(first).toMatchObject({
    ...{ topic: 'licence', provinceCode: '53', regencyCode: '53.11', state: 'received', userId: null },
    ...{ email: 'warga@surel.example', phone: '+6281234567890', name: null, ownerId: null },
  });
  const second = await findConsultation(database.db, await aRequest(services()));
  expect(second?.number).toBe((first?.number ?? 0) + 1);
});

test('whoever is signed in needs no address, and finds the request again', async () => {
  const actor = await anAccount(database.db, 'duta', '53');
  const id = await aRequest(services(), actor, { email: 'lain@surel.example' });
  expect(await findConsultation(database.db, id)).toMatchObject({ userId: actor.userId, email: null });
  expect(await listOwnConsultations(database.db, actor.userId)).toMatchObject([{ id, topic: 'other' }]);
});

test('what is missing or wrong is told field by field, and nothing is kept', async () => {
  const refused = async (typed: TypedRequest, files: Uint8Array[] = []) => {
    const result = await ask(typed, files);
    if (result.ok || result.refusal.code !== 'invalid') throw new Error('It was taken.');
    return result.refusal.fields.map(({ field, code }) => `${field}: ${code}`).toSorted();
  };
  expect(await refused({})).toEqual(['email: required', 'topic: unknown-topic', 'words: required']);
  expect(await refused({ ...asked, words: 'NIK 3201010101900001' })).toEqual(['words: citizen-number']);
  expect(await refused({ ...asked, words: 'x'.repeat(2_001) })).toEqual(['words: too-long']);
  expect(await refused({ ...asked, email: 'a@b', phone: '12', provinceCode: '99' })).toEqual([
    ...['email: email-unreadable', 'phone: phone-unreadable', 'provinceCode: unknown-province'],
  ]);
  expect(await refused(asked, [Buffer.from('<svg onload=a()>')])).toEqual(['files: file-type']);
  expect(await refused(asked, [pdf, pdf, pdf, pdf])).toEqual(['files: too-many']);
  const half = Buffer.concat([pdf, Buffer.alloc(5_000_000)]);
  expect(await refused(asked, [half, half])).toEqual(['files: file-too-large']);
});

test('files are read by whoever has the address of their request, and at no other', async () => {
  const given = services();
  const { consultationId } = mustSucceed(await ask(asked, [pdf, Buffer.alloc(0)], given));
  const [message] = (await findByAddress(given, consultationId))?.messages ?? [];
  expect(message?.files).toMatchObject([{ contentType: 'application/pdf', sizeBytes: pdf.length }]);
  const fileId = message?.files[0]?.id ?? '';
  const read = mustSucceed(await readConsultationFile(given, { consultationId, fileId }));
  expect([read.fileName, Buffer.from(read.bytes)]).toEqual([`konsultasi-${fileId.slice(0, 8)}.pdf`, pdf]);
  const other = await aRequest(given);
  expect((await readConsultationFile(given, { consultationId: other, fileId })).ok).toBe(false);
});

test('a page by its address tells nobody whom to reach', async () => {
  const id = await aRequest(services(), null, { name: 'Nama Contoh', phone: '0812 3456 7890' });
  const told = JSON.stringify(await findByAddress(services(), id));
  expect(told).toContain('Alamat koperasi kami salah.');
  expect(told).not.toMatch(/Nama Contoh|81234567890|surel/);
});

test('one sender, and one mail address, may ask only so often; files of a refused request are not kept', async () => {
  const counted: string[] = [];
  const kept = (await services().storage.list('konsultasi')).length;
  const limit = (spent: string) => ({
    consume: async (key: string) => {
      counted.push(key);
      return key === spent ? { ok: false, retryAfterSeconds: 60 } : { ok: true, retryAfterSeconds: 0 };
    },
  });
  for (const spent of ['203.0.113.9', 'surel:warga@surel.example']) {
    const given = helpdeskServices(database.db, studioNow, limit(spent));
    const refusal = { code: 'too-many', retryAfterSeconds: 60 };
    expect(await ask(asked, [pdf], given)).toEqual({ ok: false, refusal });
    expect(await given.storage.list('konsultasi')).toHaveLength(kept);
  }
  expect(counted).toEqual(['203.0.113.9', '203.0.113.9', 'surel:warga@surel.example']);
});

test('a reply makes it the turn of the team again, with a term of its own, also after it was done', async () => {
  const curator = await anAccount(database.db, 'curator', '53');
  const id = await aRequest(services());
  const { dueAt } = (await findConsultation(database.db, id)) ?? {};
  mustSucceed(await answerConsultation(services(), curator, { consultationId: id, words: 'Sudah.', state: 'done' }));
  const later = helpdeskServices(database.db, new Date(studioNow.getTime() + 7 * 86_400_000));
  const reply = { consultationId: id, words: 'Ya', files: [pdf], clientAddress: '203.0.113.9' };
  mustSucceed(await replyToHelpdesk(later, reply));
  const known = await findConsultation(database.db, id);
  expect(known).toMatchObject({ state: 'received', closedAt: null, ownerId: curator.userId });
  expect(known?.dueAt.getTime()).toBe((dueAt?.getTime() ?? 0) + 7 * 86_400_000);
  expect(await replyToHelpdesk(later, { ...reply, consultationId: 'lain' })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});
