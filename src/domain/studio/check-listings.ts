import { jakartaDay } from '#domain/calendar-day.ts';
import type { LinkAnswer, VisitFailure, VisitLink } from '#domain/listing/link-visitor.ts';
import { judgeVisit, readVisit, restMs } from '#domain/listing/listing-check.ts';
import {
  claimDueHosts,
  type DueHost,
  type DueListing,
  lockCheck,
  restHost,
  writeCheck,
} from '#domain/listing/listing-check-store.ts';
import { lockMaker } from '#domain/maker/maker-edit-store.ts';
import type { EditServices } from '#domain/moderation/editing.ts';
import type { Result } from '#domain/result.ts';
import { recordProductChanges } from '#domain/search/record-change-store.ts';

const atOnce = { hosts: 8, listingsOfHost: 20 };
/** Longer than all visits of a round may take: whoever dies in it gives its hosts back then. */
const claimMs = 600_000;
/** Longer than from one round to the next: a host with very many links leaves every second round to the others. */
const pauseMs = 90_000;

/**
 * Visits the links whose turn it is, several hosts at a time and each host one link after the other; a host that does
 * not answer or wants rest is left alone. Answers how many were visited.
 */
export async function checkListings(
  services: EditServices,
  visit: VisitLink,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> {
  const at = services.now();
  const hosts = await claimDueHosts(services.db, at, { ...atOnce, until: new Date(at.getTime() + claimMs) });
  const visited = await Promise.all(hosts.map((host) => checkHost(services, visit, host, stopping)));
  return visited.reduce((sum, count) => sum + count, 0);
}

async function checkHost(
  services: EditServices,
  visit: VisitLink,
  { host, failures: before, listings }: DueHost,
  stopping: AbortSignal,
): Promise<number> {
  let [visited, failures, rest] = [0, before, pauseMs];
  for (const listing of listings) {
    if (stopping.aborted) break;
    const answer = await visit(listing.url);
    await settle(services, listing, answer);
    visited += 1;
    failures = needsRest(answer) ? before + 1 : 0;
    if (failures === 0) continue;
    rest = restMs(failures, answer.ok ? answer.value.retryAfterSeconds : null);
    break;
  }
  await restHost(services.db, host, new Date(services.now().getTime() + rest), failures);
  return visited;
}

function needsRest(answer: Result<LinkAnswer, VisitFailure>): boolean {
  return answer.ok ? answer.value.status === 429 || answer.value.status === 503 : answer.refusal === 'unreachable';
}

async function settle(
  { db, categories, now }: EditServices,
  listing: DueListing,
  answer: Result<LinkAnswer, VisitFailure>,
): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    await lockMaker(tx, listing.makerId);
    const before = await lockCheck(tx, listing);
    if (!before) return;
    const after = judgeVisit(before, readVisit(listing.url, answer), { now: at, today: jakartaDay(at) });
    if (await writeCheck(tx, listing.id, before, after, at))
      await recordProductChanges(tx, [listing.productId], { categories, now: at });
  });
}
