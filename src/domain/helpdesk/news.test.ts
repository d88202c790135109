import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import { composeHelpdeskNews, composeLate } from '#ui/helpdesk/helpdesk-mails.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aRequest, helpdeskServices } from '../../../tests/support/helpdesk.ts';
import { anAccount, mustSucceed, studioNow } from '../../../tests/support/studio.ts';
import { answerConsultation } from './answer-consultation.ts';
import { findConsultation } from './consultation-store.ts';
import { escalateLate } from './escalate-late.ts';
import { findDeskCase } from './find-consultation.ts';
import { forgetDone } from './forget-done.ts';
import { tellAskers } from './tell-askers.ts';

let database: OpenDatabase;
let sent: Mail[];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const at = (days: number) => helpdeskServices(database.db, new Date(studioNow.getTime() + days * 86_400_000));
const mailer = (refuse: (mail: Mail) => Error | null = () => null) => ({
  send: async (mail: Mail) => {
    const fault = refuse(mail);
    if (fault) throw fault;
    sent.push(mail);
  },
});
const tell = (days: number, given = mailer()) => {
  sent = [];
  return tellAskers({ ...at(days), mailer: given }, (news) => composeHelpdeskNews(news, 'https://katalog.example'));
};
const escalate = (days: number, given = mailer()) => {
  sent = [];
  return escalateLate({ ...at(days), mailer: given }, (late) => composeLate(late, 'https://katalog.example'));
};

test('whoever asked is mailed the number and its page once, without their words, then each answer', async () => {
  const curator = await anAccount(database.db, 'curator', '53');
  const id = await aRequest(at(0));
  expect(
    await tell(
      0,
      mailer(() => new Error('away')),
    ).catch(({ message }) => message),
  ).toBe('away');
  expect([await tell(0), sent.length, await tell(0)]).toEqual([1, 1, 0]);
  await aRequest(at(0), await anAccount(database.db));
  expect(await tell(0)).toBe(1);
  const [{ subject = '', text = '' } = {}] = sent;
  expect(subject).toMatch(/^K-\d{4}: permintaan Anda kami terima$/);
  expect(text).toContain('Kami menjawab paling lambat 5\u00a0Mar\u00a02026.');
  expect(text).not.toContain('Alamat koperasi');

  mustSucceed(await answerConsultation(at(1), curator, { consultationId: id, words: 'Sudah diganti.', state: 'done' }));
  expect(await tell(1)).toBe(1);
  expect(sent).toMatchObject([{ to: { address: 'warga@surel.example' } }]);
  expect(sent[0]?.subject).toMatch(/: selesai$/);
  expect(sent[0]?.text).toContain(`Sudah diganti.`);
  expect(sent[0]?.text).toContain(`https://katalog.example/konsultasi/permintaan/${id}`);
});

test('a request that nobody answered in time is told once to the admins of its region and of the whole country', async () => {
  const id = await aRequest(at(0), null, { topic: 'duta', provinceCode: '53' });
  await tell(0);
  expect(await escalate(1)).toBe(0);
  expect(await escalate(30)).toBe(0);
  const emailOf = ({ userId }: { userId: string }) => `${userId}@surel.example`;
  const [national, own] = [await anAccount(database.db, 'admin'), await anAccount(database.db, 'admin', '53')];
  await anAccount(database.db, 'admin', '31');
  const refused = mailer(() => new Error('away'));
  expect(await escalate(2, refused).catch(({ message }) => message)).toBe('away');
  expect(
    await escalate(
      2,
      mailer(({ to }) => (to.address === emailOf(own) ? new MailRefused('gone') : null)),
    ),
  ).toBe(1);
  expect(sent.map(({ to }) => to.address)).toEqual([emailOf(national)]);
  expect(sent[0]?.text).toContain('dari Nusa Tenggara Timur belum dijawab');
  expect(sent[0]?.text).toContain(`/kurasi/konsultasi/${id}`);
  expect(await escalate(2)).toBe(0);
  expect((await findConsultation(database.db, id))?.escalatedAt).toEqual(at(2).now());
});

test('ninety days after a request is done nobody knows any more whom to reach', async () => {
  const curator = await anAccount(database.db, 'curator', '53');
  const id = await aRequest(at(0), null, { phone: '0812 3456 7890', name: 'Nama Contoh' });
  expect(await forgetDone(at(400))).toBe(1);
  mustSucceed(await answerConsultation(at(0), curator, { consultationId: id, words: 'Sudah.', state: 'done' }));
  expect(await forgetDone(at(90))).toBe(0);
  expect(await forgetDone(at(91))).toBe(1);
  const found = mustSucceed(await findDeskCase(at(91), curator, id));
  expect(found).toMatchObject({ answersTo: null, consultation: { name: null, phone: null, email: null } });
});
