import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import { approveSubmission } from '#domain/moderation/approve-submission.ts';
import type { DecisionLetter } from '#domain/moderation/decision-news.ts';
import { returnSubmission } from '#domain/moderation/return-submission.ts';
import { submitMaker } from '#domain/moderation/submit-maker.ts';
import { withdrawSubmission } from '#domain/moderation/withdraw-submission.ts';
import { saveMaker } from '#domain/studio/save-maker.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { tellDecisions } from './tell-decisions.ts';

let database: OpenDatabase;
let services: ReturnType<typeof studioServices>;
let curator: Actor;
const onDay = (days: number) => studioServices(database.db, new Date(studioNow.getTime() + days * 86_400_000));
const compose = ({ decisions }: DecisionLetter) => ({
  subject: `${decisions.length}`,
  text: JSON.stringify(decisions),
});

beforeAll(async () => {
  database = await openTestDatabase();
  services = studioServices(database.db);
  curator = await anAccount(database.db, 'curator', '53');
});
afterAll(() => database.close());

async function aSubmission(fields: Record<string, string> = { name: 'tenun LETTA' }) {
  const owner = await anAccount(database.db);
  const makerId = await aMaker(database.db, owner);
  mustSucceed(await saveMaker(services, owner, { makerId, version: 0, fields }));
  const submissionId = mustSucceed(await submitMaker(services, owner, { makerId })).submissions[0]?.id ?? '';
  return { owner, submissionId };
}

async function tell(days = 0, send: (mail: Mail) => Promise<void> = async () => undefined): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = { send: (mail: Mail) => send(mail).then(() => void sent.push(mail)) };
  await tellDecisions({ ...onDay(days), mailer }, compose);
  return sent;
}

test('an owner is told once what was decided, why, and what was put right', async () => {
  const { submissionId, owner } = await aSubmission();
  mustSucceed(await approveSubmission(services, curator, { submissionId, corrections: { name: 'Tenun Letta' } }));
  const [mail, ...others] = await tell();
  expect(others).toEqual([]);
  expect(mail?.to.address).toBe(`${owner.userId}@surel.example`);
  expect(JSON.parse(mail?.text ?? '')).toMatchObject([
    { id: submissionId, state: 'approved', corrected: ['name'], reason: null },
  ]);
  expect(await tell()).toEqual([]);
});

test('what was sent back comes with its reason and words; what was taken back needs no letter', async () => {
  const sentBack = await aSubmission();
  const takenBack = await aSubmission();
  mustSucceed(await withdrawSubmission(services, takenBack.owner, { submissionId: takenBack.submissionId }));
  const decision = { submissionId: sentBack.submissionId, reason: 'text', note: 'Tulis nama dengan huruf biasa.' };
  mustSucceed(await returnSubmission(services, curator, decision));
  const letters = await tell();
  expect(letters.map(({ text }) => JSON.parse(text))).toMatchObject([
    [{ state: 'returned', reason: 'text', note: 'Tulis nama dengan huruf biasa.' }],
  ]);
});

test('two processes at once send one letter', async () => {
  const { submissionId } = await aSubmission();
  mustSucceed(await approveSubmission(services, curator, { submissionId }));
  const [first, second] = await Promise.all([tell(), tell()]);
  expect(first.length + second.length).toBe(1);
});

test('a letter that could not go is due again; one that was refused is not; nobody is told after a week', async () => {
  const { submissionId } = await aSubmission();
  mustSucceed(await approveSubmission(services, curator, { submissionId }));
  const outage = () => Promise.reject(new Error('no line'));
  await expect(tell(0, outage)).rejects.toThrow('no line');
  expect(await tell(8)).toEqual([]);
  expect(await tell(0, () => Promise.reject(new MailRefused('unknown')))).toEqual([]);
  expect(await tell()).toEqual([]);
});
