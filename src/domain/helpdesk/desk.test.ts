import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { auditLog } from '#domain/account/account-table.ts';
import type { Actor } from '#domain/account/actor.ts';
import type { Result } from '#domain/result.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aRequest, helpdeskServices } from '../../../tests/support/helpdesk.ts';
import { anAccount, mustSucceed } from '../../../tests/support/studio.ts';
import { answerConsultation } from './answer-consultation.ts';
import { findConsultation } from './consultation-store.ts';
import { findDeskCase, findHelpdesk } from './find-consultation.ts';
import { logCall, openByCall } from './log-call.ts';
import { listRepairs } from './repair-store.ts';
import { takeConsultation } from './take-consultation.ts';
import { removeRepair, tellRepair } from './tell-repair.ts';

let database: OpenDatabase;
let services: ReturnType<typeof helpdeskServices>;
let [curator, elsewhere, maker, admin]: Actor[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  services = helpdeskServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
  elsewhere = await anAccount(database.db, 'curator', '31');
  maker = await anAccount(database.db);
  admin = await anAccount(database.db, 'admin');
});
afterAll(() => database.close());

const codeOf = async (result: Promise<Result<unknown, { code: string }>>) => {
  const answered = await result;
  return answered.ok ? 'done' : answered.refusal.code;
};
const actsOn = (id: string) =>
  database.db.select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.at);
const by = (actor: Actor | undefined) => actor as Actor;
const answer = { words: 'Sudah kami ganti.', state: 'answered' };

test('a request is seen, taken, answered and called about in its own region and by the national team alone', async () => {
  const consultationId = await aRequest(services);
  for (const [actor, outcome] of [
    [maker, 'not-found'],
    [elsewhere, 'not-found'],
    [curator, 'done'],
    [admin, 'done'],
  ] as const) {
    expect([
      await codeOf(findDeskCase(services, by(actor), consultationId)),
      await codeOf(takeConsultation(services, by(actor), { consultationId, isTaken: true })),
      await codeOf(answerConsultation(services, by(actor), { consultationId, ...answer })),
      await codeOf(logCall(services, by(actor), { consultationId, words: 'Ditelepon.' })),
    ]).toEqual(Array(4).fill(outcome));
  }
});

test('a request of no region is seen by the national team alone', async () => {
  const id = await aRequest(services, null, { provinceCode: '' });
  const listed = async (actor: Actor | undefined) =>
    mustSucceed(await findHelpdesk(services, by(actor), { isDone: false })).map((row) => row.id);
  expect([(await listed(curator)).includes(id), (await listed(admin)).includes(id)]).toEqual([false, true]);
  expect(await codeOf(findHelpdesk(services, by(maker), { isDone: false }))).toBe('not-found');
});

test('an answer says what is next, and who answers first looks after it', async () => {
  const id = await aRequest(services);
  mustSucceed(await answerConsultation(services, by(curator), { consultationId: id, ...answer, state: 'waiting' }));
  mustSucceed(await answerConsultation(services, by(admin), { consultationId: id, ...answer, state: 'done' }));
  expect(await findConsultation(database.db, id)).toMatchObject({
    ...{ state: 'done', ownerId: curator?.userId, closedAt: services.now() },
  });
  const unread = await answerConsultation(services, by(curator), { consultationId: id, words: ' ', state: 'received' });
  expect(unread).toMatchObject({ refusal: { fields: [{ field: 'words' }, { field: 'state' }] } });
});

test('each act of the team stands in the log, with what it changed and nothing of what was written', async () => {
  const id = await aRequest(services);
  mustSucceed(await takeConsultation(services, by(curator), { consultationId: id, isTaken: true }));
  mustSucceed(await takeConsultation(services, by(curator), { consultationId: id, isTaken: true }));
  mustSucceed(await logCall(services, by(curator), { consultationId: id, words: 'Ditelepon.' }));
  mustSucceed(await answerConsultation(services, by(curator), { consultationId: id, ...answer }));
  mustSucceed(await takeConsultation(services, by(curator), { consultationId: id, isTaken: false }));
  const acts = await actsOn(id);
  expect(acts.map(({ action, before, after }) => ({ action, before, after })).toSorted(byAction)).toEqual([
    {
      action: 'consultation.answer',
      before: { state: 'received', owner: 'self' },
      after: { state: 'answered', owner: 'self' },
    },
    { action: 'consultation.call', before: null, after: null },
    { action: 'consultation.leave', before: { owner: 'self' }, after: { owner: 'nobody' } },
    { action: 'consultation.take', before: { owner: 'nobody' }, after: { owner: 'self' } },
  ]);
  expect(JSON.stringify(acts)).not.toMatch(/Ditelepon|ganti/);
});

test('a call of somebody without a request is logged in the own region, by who looks after it then', async () => {
  const call = { topic: 'duta', words: 'Menanyakan posternya.', provinceCode: '53' };
  expect(await codeOf(openByCall(services, by(maker), call))).toBe('not-allowed');
  expect(await codeOf(openByCall(services, by(elsewhere), call))).toBe('other-region');
  const { consultationId } = mustSucceed(await openByCall(services, by(curator), call));
  const { consultation, answersTo } = mustSucceed(await findDeskCase(services, by(curator), consultationId));
  expect([consultation.ownerId, answersTo]).toEqual([curator?.userId, null]);
  expect(await actsOn(consultationId)).toMatchObject([
    { action: 'consultation.open', after: { state: 'received', topic: 'duta', region: '53' } },
  ]);
});

test('what was repaired is told by the team with its day, in public words, and taken back in the own region', async () => {
  const tell = (actor: Actor | undefined, what: string, fixedOn = '2026-03-01') =>
    tellRepair(services, by(actor), { what, fixedOn });
  expect(await codeOf(tell(maker, 'Alamat koperasi sudah benar.'))).toBe('not-found');
  const refused = await tell(curator, 'Telepon saja 0812 3456 7890.', '2026-03-03');
  expect(refused).toMatchObject({ refusal: { fields: [{ code: 'phone-in-text' }, { code: 'date-ahead' }] } });
  mustSucceed(await tell(curator, 'Alamat koperasi sudah benar.'));
  mustSucceed(await tell(admin, 'Kode masuk sampai ke semua.', '2026-02-01'));
  const [latest, older] = await listRepairs(database.db, 10);
  expect([latest, older]).toMatchObject([{ fixedOn: '2026-03-01', regionCode: '53' }, { regionCode: null }]);
  const remove = (actor: Actor | undefined, repairId = '') => codeOf(removeRepair(services, by(actor), { repairId }));
  expect([await remove(elsewhere, latest?.id), await remove(curator, older?.id)]).toEqual(['not-found', 'not-found']);
  expect([await remove(curator, latest?.id), await remove(admin, older?.id)]).toEqual(['done', 'done']);
  expect((await actsOn(latest?.id ?? '')).map(({ action }) => action).toSorted()).toEqual([
    ...['repair.remove', 'repair.tell'],
  ]);
});

function byAction(a: { action: string }, b: { action: string }): number {
  return a.action < b.action ? -1 : 1;
}
