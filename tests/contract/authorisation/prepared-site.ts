import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNotNull } from 'drizzle-orm';
import { readConfig } from '#app/config.ts';
import { type OpenServices, openServices } from '#app/services.ts';
import { auditLog } from '#domain/account/account-table.ts';
import { insertOwner } from '#domain/maker/maker-owner-store.ts';
import { readEverything } from '#domain/studio/export-store.ts';
import { startSite, type TestSite } from '../../support/site.ts';
import { aMaker, studioNow } from '../../support/studio.ts';
import { type Kind, kinds, seedThings, type Things } from '../../support/visited-things.ts';
import { type Party, seedParty, type Visitor, visitors } from '../../support/visitors.ts';
import type { ActionEntry } from './action-entry.ts';
import { actionEntries } from './actions.ts';

/** What an outcome must leave untouched: nobody was let in. */
const refusing = [
  'UNAUTHORIZED',
  'NOT_FOUND',
  'not-found',
  'not-allowed',
  'already-started',
  'not-asked',
  'BAD_REQUEST',
];

export interface PreparedSite {
  site: TestSite;
  party: Party;
  /** For what changes nothing that the next would miss. */
  common: Record<Kind, Things>;
  /** For what is refused. */
  untouched: Record<Kind, Things>;
  cellOf: (action: string, kind: Kind, visitor: Visitor) => Cell;
  /** Stops the site; what was kept of the untouched before it ran, what is now, and what the requests wrote down. */
  readAfter: () => Promise<{ before: unknown; after: unknown; acts: WrittenAct[] }>;
  stop: () => Promise<void>;
}

export type WrittenAct = typeof auditLog.$inferSelect;

interface Cell {
  things: Things;
  party: Party;
}

/**
 * The real site on an embedded database, which is one process's at a time: everything that the requests will need is put
 * in before it starts.
 */
export async function prepareSite(): Promise<PreparedSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalog-hak-'));
  const env = { DATA_DIR: dataDir, DATABASE_URL: '', AUTH_SECRET: 'rahasia-untuk-uji-saja-bukan-untuk-situs' };
  const seeded = await withServices(env, async (services) => {
    const party = await seedParty(services, 'utama');
    const { 'other maker': other } = party;
    if (other) await insertOwner(services.db, await aMaker(services.db, null), other.actor.userId, studioNow);
    const ofKinds = async () => ({
      owned: await seedThings(services, 'owned', party),
      unowned: await seedThings(services, 'unowned', party),
    });
    const [common, untouched] = [await ofKinds(), await ofKinds()];
    const cells = new Map<string, Cell>();
    for (const [name, entry] of Object.entries(actionEntries)) {
      const acting = entry.byOthers ? await seedParty(services, name) : party;
      for (const kind of kinds)
        for (const visitor of visitors) {
          const kept = refusing.includes(entry.gets[kind][visitor]) ? untouched : entry.shares ? common : null;
          const things = kept?.[kind] ?? (await ownThings(services, entry, kind, party));
          cells.set(`${name} ${kind} ${visitor}`, { things, party: acting });
        }
    }
    return { party, common, untouched, cells, before: await readAll(services, untouched) };
  });
  const site = await startSite({ ...env, TRUSTED_PROXIES: '127.0.0.1,::1' });
  return {
    site,
    ...seeded,
    cellOf: (action, kind, visitor) => seeded.cells.get(`${action} ${kind} ${visitor}`) as Cell,
    readAfter: async () => {
      await site.stop();
      return withServices(env, async (services) => ({
        before: seeded.before,
        after: await readAll(services, seeded.untouched),
        acts: await services.db.select().from(auditLog).where(isNotNull(auditLog.requestId)),
      }));
    },
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ownThings(services: OpenServices, entry: ActionEntry, kind: Kind, party: Party): Promise<Things> {
  const things = await seedThings(services, kind, party);
  await entry.prepare?.(services, things);
  return things;
}

async function withServices<T>(env: Record<string, string>, run: (services: OpenServices) => Promise<T>): Promise<T> {
  const services = await openServices(readConfig(env));
  try {
    return await run(services);
  } finally {
    await services.close();
  }
}

function readAll({ db }: OpenServices, untouched: Record<Kind, Things>): Promise<unknown> {
  const things = Object.values(untouched);
  const productIds = things.flatMap(({ productId, draftId }) => [productId, draftId]);
  return readEverything(db, '', { makerIds: things.map(({ makerId }) => makerId), productIds, photoIds: [] });
}
