import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openServer } from '#adapters/postgres/open-database.ts';
import type { Actor } from '#domain/account/actor.ts';
import { approveWords } from '#domain/duta/approve-words.ts';
import { decideEndorsement } from '#domain/duta/decide-endorsement.ts';
import { refuseClaim } from '#domain/moderation/refuse-claim.ts';
import { reports } from '#domain/moderation/report-table.ts';
import { submissions } from '#domain/moderation/submission-table.ts';
import { verifyClaim } from '#domain/moderation/verify-claim.ts';
import type { Result } from '#domain/result.ts';
import { decideClaim } from '#domain/studio/decide-claim.ts';
import { aClaimWithPaper, keptFiles } from '../../../tests/support/claims.ts';
import { openFreshServerDatabase } from '../../../tests/support/database.ts';
import { anEndorsement, aStaffedDuta, askedToken, dutaServices } from '../../../tests/support/dutas.ts';
import { aMaker, anAccount, aProduct, mustSucceed, studioNow, studioServices } from '../../../tests/support/studio.ts';
import { closeTold } from '../../../tests/support/told-queue.ts';
import { decideSample } from './decide-sample.ts';

const rounds = 10;
const note = 'Uji.';
let database: OpenDatabase & { url: string };
/** As another process of the site has them: connections of its own. */
let elsewhere: OpenDatabase;
let [one, other]: Actor[] = [];
beforeAll(async () => {
  database = await openFreshServerDatabase(process.env.DATABASE_URL ?? '');
  await database.migrate();
  elsewhere = openServer(database.url);
  one = await anAccount(database.db, 'curator', '53');
  other = await anAccount(database.db, 'curator', '53');
});
afterAll(async () => {
  await elsewhere.close();
  await closeTold(database);
});

type Services = ReturnType<typeof studioServices>;
type Decide = (services: Services, curator: Actor) => Promise<Result<unknown, object>>;

/** Two curators decide differently about the same thing at once: who loses is told what the winner decided. */
async function decideAtOnce(
  aCase: () => Promise<[Decide, Decide]>,
  told: [ofFirst: object, ofSecond: object],
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = await aCase();
    const outcomes = await Promise.all([
      first(studioServices(database.db), one as Actor),
      second(studioServices(elsewhere.db), other as Actor),
    ]);
    const winner = outcomes.findIndex(({ ok }) => ok);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(refusals).toEqual([{ code: 'not-open', ...told[winner] }]);
  }
}

test('of two who decide about a certificate one wins, and the other is told whether it was verified', async () => {
  const aCase = async (): Promise<[Decide, Decide]> => {
    const owner = await anAccount(database.db);
    const productId = await aProduct(database.db, await aMaker(database.db, owner));
    const services = { ...studioServices(database.db), storage: keptFiles() };
    const { claimId } = await aClaimWithPaper(services, owner, { productId });
    return [
      (has, curator) => verifyClaim(has, curator, { claimId, validUntil: '' }),
      (has, curator) => refuseClaim(has, curator, { claimId, reason: 'number', note }),
    ];
  };
  await decideAtOnce(aCase, [{ state: 'verified' }, { state: 'refused' }]);
});

async function anOwnershipClaim(subjectId: string): Promise<string> {
  const { userId } = await anAccount(database.db);
  const id = randomUUID();
  const said = { kind: 'ownership', reason: 'ownership', message: note, state: 'open' } as const;
  const about = { subject: 'maker', subjectId, userId, createdAt: studioNow } as const;
  await database.db.insert(reports).values({ id, ...said, ...about });
  return id;
}

test('of two who answer “Ini usaha saya” one wins, and the other is told whether it was accepted', async () => {
  const aClaim = async (second: boolean): Promise<[Decide, Decide]> => {
    const claimId = await anOwnershipClaim(await aMaker(database.db, null, { role: 'seller' }));
    const decide =
      (isAccepted: boolean): Decide =>
      (has, curator) =>
        decideClaim(has, curator, { claimId, isAccepted });
    return [decide(true), decide(second)];
  };
  const [accepted, declined] = [true, false].map((isAccepted) => ({ isAccepted, decidedAt: studioNow }));
  await decideAtOnce(() => aClaim(false), [accepted ?? {}, declined ?? {}]);
  await decideAtOnce(() => aClaim(true), [accepted ?? {}, accepted ?? {}]);
});

test('of two who accept claims of different people to one shop one wins, and the other is told that it has an owner', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const shop = await aMaker(database.db, null, { role: 'seller' });
    const outcomes = await Promise.all(
      [await anOwnershipClaim(shop), await anOwnershipClaim(shop)].map((claimId, at) =>
        decideClaim(studioServices([database, elsewhere][at]?.db ?? database.db), one as Actor, {
          claimId,
          isAccepted: true,
        }),
      ),
    );
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))).toEqual([{ code: 'already-owned' }]);
  }
});

test('of two who decide about an endorsement one wins, and the other is told where it stands', async () => {
  const services = dutaServices(database.db);
  const { dutaId, staff } = await aStaffedDuta(services, one as Actor);
  mustSucceed(await approveWords(services, await askedToken(services, staff, { dutaId })));
  const aCase = async (): Promise<[Decide, Decide]> => {
    const slug = `produk-${await aProduct(database.db, await aMaker(database.db, null))}`;
    const endorsementId = await anEndorsement(services, { staff, curator: null, dutaId, slug });
    return [
      (has, curator) => decideEndorsement(has, curator, { endorsementId, decision: 'public' }),
      (has, curator) => decideEndorsement(has, curator, { endorsementId, decision: 'returned', reason: 'text', note }),
    ];
  };
  const decidedAt = studioNow;
  await decideAtOnce(aCase, [
    { state: 'public', decidedAt },
    { state: 'returned', decidedAt },
  ]);
});

test('of two who look at a change that is public already one wins, and the other is told whether it stayed', async () => {
  const aCase = async (): Promise<[Decide, Decide]> => {
    const makerId = await aMaker(database.db, null, { summary: 'Baru' });
    const submissionId = randomUUID();
    const changes = { summary: { from: 'Lama', to: 'Baru' } };
    const about = { entity: 'maker', entityId: makerId, makerId, kind: 'changed', changes, baseVersion: 1 } as const;
    const made = { state: 'approved', byTrust: true, submittedAt: studioNow, decidedAt: studioNow } as const;
    await database.db.insert(submissions).values({ id: submissionId, ...about, ...made, sample: 'open' });
    return [
      (has, curator) => decideSample(has, curator, { submissionId, isKept: true }),
      (has, curator) => decideSample(has, curator, { submissionId, isKept: false, reason: 'text', note }),
    ];
  };
  await decideAtOnce(aCase, [{ sample: 'kept' }, { sample: 'reverted' }]);
});
