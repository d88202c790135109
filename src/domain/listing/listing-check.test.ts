import { expect, test } from 'vitest';
import type { LinkAnswer, VisitFailure } from './link-visitor.ts';
import { judgeVisit, type ListingCheck, readVisit, restMs, type Verdict } from './listing-check.ts';

const product = 'https://www.tokopedia.com/toko/keripik';
const answer = (status: number, url = product, isPermanent = true): { ok: true; value: LinkAnswer } => ({
  ok: true,
  value: { status, url, isPermanent, retryAfterSeconds: null },
});

test.each<[string, Verdict, number, string?, boolean?]>([
  ['its own address', 'alive', 200],
  ['its own address with something of the host added', 'alive', 200, `${product}?src=topads`],
  ['nothing', 'gone', 404],
  ['nothing, for good', 'gone', 410],
  ['a refusal of machines', 'unsure', 403],
  ['a host that rests', 'unsure', 429],
  ['a fault of the host', 'unsure', 500],
  ['another product, for good', 'moved', 200, 'https://www.tokopedia.com/toko/keripik-pedas'],
  ['another product, for now', 'unsure', 200, 'https://www.tokopedia.com/toko/keripik-pedas', false],
  ['the first page', 'unsure', 200, 'https://www.tokopedia.com/'],
  ['another marketplace', 'unsure', 200, 'https://shopee.co.id/product/1/2'],
])('a link that leads to %s is %s', (_, verdict, status, url, isPermanent) => {
  expect(readVisit(product, answer(status, url, isPermanent))).toBe(verdict);
});

test.each<VisitFailure>(['private-address', 'robots', 'too-many-steps', 'unreachable'])(
  'a visit that ended as %s says nothing of the link',
  (refusal) => expect(readVisit(product, { ok: false, refusal })).toBe('unsure'),
);

/** The state after visits on days of March, each at noon in Jakarta. */
function afterVisits(...visits: [day: number, verdict: Verdict][]): ListingCheck & { hiddenOn: number[] } {
  let state: ListingCheck = { goneSince: null, isHidden: false };
  const hiddenOn: number[] = [];
  for (const [day, verdict] of visits) {
    const today = `2026-03-${String(day).padStart(2, '0')}`;
    const { goneSince, isHidden } = judgeVisit(state, verdict, { now: new Date(`${today}T05:00:00Z`), today });
    state = { goneSince, isHidden };
    if (isHidden) hiddenOn.push(day);
  }
  return { ...state, hiddenOn };
}

test('a link not there on two days within a week is hidden, and comes back when it is found', () => {
  expect(afterVisits([1, 'gone'], [2, 'gone']).hiddenOn).toEqual([2]);
  expect(afterVisits([1, 'gone'], [3, 'unsure'], [8, 'gone']).hiddenOn).toEqual([8]);
  expect(afterVisits([1, 'gone'], [2, 'gone'], [9, 'unsure'], [16, 'gone'], [23, 'alive'])).toEqual({
    ...{ goneSince: null, isHidden: false, hiddenOn: [2, 9, 16] },
  });
  expect(afterVisits([1, 'gone'], [2, 'gone'], [9, 'moved']).isHidden).toBe(false);
});

test('twice on one day, twice in more than a week, or with a find in between hides nothing', () => {
  expect(afterVisits([1, 'gone'], [1, 'gone']).isHidden).toBe(false);
  expect(afterVisits([1, 'gone'], [9, 'gone']).isHidden).toBe(false);
  expect(afterVisits([1, 'gone'], [2, 'alive'], [3, 'gone'], [4, 'alive'], [5, 'gone']).isHidden).toBe(false);
  expect(afterVisits([1, 'unsure'], [2, 'unsure'], [3, 'unsure']).isHidden).toBe(false);
});

test('what was not found is looked for again a day later, what was found a week later', () => {
  const now = new Date('2026-03-01T05:00:00Z');
  const next = (verdict: Verdict, before: ListingCheck) =>
    (judgeVisit(before, verdict, { now, today: '2026-03-01' }).checkAfter.getTime() - now.getTime()) / 86_400_000;
  const [found, missed, hidden] = [
    { goneSince: null, isHidden: false },
    { goneSince: '2026-02-27', isHidden: false },
    { goneSince: '2026-02-20', isHidden: true },
  ];
  expect([next('alive', found), next('gone', found), next('unsure', found)]).toEqual([7, 1, 3]);
  expect([next('unsure', missed), next('gone', hidden), next('unsure', hidden)]).toEqual([1, 7, 7]);
});

test('a host is left alone longer each time it does not answer, as long as it asks for, and a day at most', () => {
  expect([1, 2, 3].map((failures) => restMs(failures, null) / 60_000)).toEqual([1, 4, 16]);
  expect(restMs(1, 3_600)).toBe(3_600_000);
  expect([restMs(30, null), restMs(1, 9_999_999)]).toEqual([86_400_000, 86_400_000]);
});
