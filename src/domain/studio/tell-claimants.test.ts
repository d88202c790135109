import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#adapters/postgres/open-database.ts';
import { type Mail, MailRefused } from '#domain/account/mailer.ts';
import { openTestDatabase } from '../../../tests/support/database.ts';
import { aMaker, anAccount, mustSucceed } from '../../../tests/support/studio.ts';
import { attemptServices } from '../../../tests/support/studio-attempts.ts';
import { claimSeller } from './claim-seller.ts';
import { decideClaim } from './decide-claim.ts';
import { tellClaimants } from './tell-claimants.ts';

let database: OpenDatabase;
let services: ReturnType<typeof attemptServices>;
beforeAll(async () => {
  database = await openTestDatabase();
  services = attemptServices(database.db);
});
afterAll(() => database.close());

async function aDecidedClaim(isAccepted: boolean) {
  const actor = await anAccount(database.db);
  const makerId = await aMaker(database.db, null, { role: 'seller', name: 'Toko Uji' });
  const proof = 'Nama di toko itu nama saya sendiri.';
  const { claimId } = mustSucceed(await claimSeller(services, actor, { makerId, proof }));
  const decide = () => decideClaim(services, 'operator', { claimId, isAccepted });
  return { address: `${actor.userId}@surel.example`, decide };
}

async function tell(broken?: Error) {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    if (broken) throw broken;
    mails.push(mail);
  };
  const compose = ({ isAccepted }: { isAccepted: boolean }) => ({ subject: isAccepted ? 'ya' : 'tidak', text: '-' });
  const told = await tellClaimants({ ...services, mailer: { send } }, compose).catch((cause: Error) => cause.message);
  return { told, mails };
}

test('who said "Ini usaha saya" is told once what was decided, and nothing before', async () => {
  const [accepted, declined] = [await aDecidedClaim(true), await aDecidedClaim(false)];
  expect((await tell()).told).toBe(0);
  mustSucceed(await accepted.decide());
  mustSucceed(await declined.decide());
  const { mails } = await tell();
  const heard = new Map(mails.map(({ to, subject }) => [to.address, subject]));
  expect(heard).toEqual(
    new Map([
      [accepted.address, 'ya'],
      [declined.address, 'tidak'],
    ]),
  );
  expect((await tell()).told).toBe(0);
});

test('an outage leaves the answer due; a mailbox that is not there is asked once', async () => {
  mustSucceed(await (await aDecidedClaim(false)).decide());
  expect((await tell(new Error('mati'))).told).toBe('mati');
  expect((await tell(new MailRefused('tidak ada'))).told).toBe(0);
  expect((await tell()).told).toBe(0);
});
