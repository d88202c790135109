import type { Database } from '#domain/database.ts';
import {
  beginIndexBuild,
  finishIndexBuild,
  type IndexPlace,
  settleIndexBuild,
  takeNotedChanges,
} from './index-build-store.ts';
import { countPublic, countUnderWay, entityOf, readPublicVersions } from './index-compare-store.ts';
import { type DocumentContext, pageIndexDocuments, readIndexDocuments } from './index-document-store.ts';
import { queueAgain } from './outbox-store.ts';
import type { IndexDocument, IndexedVersion, IndexName, RebuildTarget, SearchIndex } from './search-index.ts';
import { announceStaleSearches } from './stale-pages-store.ts';

export interface RebuiltIndex {
  documents: number;
  /** What the index refused; each is queued once more, for the worker to set it aside. */
  refused: { name: IndexName; id: string; reason: string }[];
}

interface Context extends DocumentContext {
  place: IndexPlace;
  /** Called after each page: documents handed over, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}

/** What was loaded is not what the database holds; the live index stands. */
export class RebuildMismatch extends Error {
  override name = 'RebuildMismatch';
}

interface Side {
  name: IndexName;
  target: RebuildTarget;
  sampled: IndexedVersion[];
}

const names: IndexName[] = ['makers', 'products'];
const replayedAtOnce = 500;
const mostReplays = 1000;
const aboutSampled = 200;

/**
 * Builds both indexes anew beside the live ones: settings, every public document page by page, what changed meanwhile,
 * a comparison of counts and of a sample, then the swap. Queries see the live indexes until then. It may be killed at
 * any moment and started again; two must not run at once. Throws `IndexUnavailable` or `RebuildMismatch`.
 */
export async function rebuildIndex(db: Database, index: SearchIndex, context: Context): Promise<RebuiltIndex> {
  await settleIndexBuild(db, context.now);
  await index.prepare();
  await beginIndexBuild(db, context.place, context.now);
  const sides: Side[] = [];
  let documents = 0;
  const refused: RebuiltIndex['refused'] = [];
  try {
    const begun = await Promise.allSettled(
      names.map(async (name): Promise<Side> => {
        const readAgain = (ids: string[]) => readIndexDocuments(db, name, ids, context);
        return { name, target: await index.beginRebuild(name, readAgain), sampled: [] };
      }),
    );
    sides.push(...begun.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
    const failed = begun.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    await loadAll(db, sides, context);
    await replay(db, sides, context);
    for (const side of sides) {
      const compared = await compare(db, side);
      documents += compared.documents;
      refused.push(...compared.refused);
    }
    for (const { target } of sides) await target.swap();
  } catch (cause) {
    for (const { target } of sides) await target.abandon().catch(() => undefined);
    // Where this fails too, the next worker or rebuild does it.
    await settleIndexBuild(db, context.now).catch(() => undefined);
    throw cause;
  }
  await finishIndexBuild(db, context.now);
  await announceStaleSearches(db);
  for (const { name, id } of refused) await queueAgain(db, entityOf[name], [id], context.now);
  return { documents, refused };
}

async function loadAll(db: Database, sides: Side[], context: Context): Promise<void> {
  const counts = await Promise.all(names.map((name) => countPublic(db, name)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const every = Math.max(1, Math.floor(total / aboutSampled));
  let done = 0;
  for (const { name, target, sampled } of sides) {
    // One page is on its way while the next is read.
    let underWay = Promise.resolve();
    for await (const documents of pageIndexDocuments(db, name, context)) {
      await underWay;
      underWay = target.load(documents);
      underWay.catch(() => undefined);
      sampled.push(...documents.filter((_, at) => (done + at) % every === 0).map(versionOf));
      done += documents.length;
      context.onProgress?.(done, total);
    }
    await underWay;
    await target.handOver();
  }
}

/** Tells the side indexes what the live ones were told meanwhile; what comes later is queued again after the swap. */
async function replay(db: Database, sides: Side[], context: Context): Promise<void> {
  for (let round = 0; round < mostReplays; round += 1) {
    const noted = await takeNotedChanges(db, replayedAtOnce);
    if (noted.products.length + noted.makers.length === 0) return;
    for (const side of sides) {
      const ids = noted[side.name];
      const documents = await readIndexDocuments(db, side.name, ids, context);
      const isPublic = new Set(documents.map(({ id }) => id));
      await side.target.load(documents);
      await side.target.remove(ids.filter((id) => !isPublic.has(id)));
    }
  }
}

/** Answers how many documents there are. Throws where count or sample differ by more than is under way. */
async function compare(db: Database, { name, target, sampled }: Side): Promise<RebuiltIndex> {
  const refused = await target.settle();
  const counted = await target.count();
  const expected = await countPublic(db, name);
  const uncertain = (await countUnderWay(db, name)) + refused.length;
  if (Math.abs(counted - expected) > uncertain) {
    throw new RebuildMismatch(`${name}: ${counted} documents, but ${expected} things are public (± ${uncertain}).`);
  }
  const isRefused = new Set(refused.map(({ id }) => id));
  const found = await target.sample(sampled.map(({ id }) => id));
  const versions = new Map(found.map(({ id, version }) => [id, version]));
  const wrong = sampled.filter(({ id, version }) => !isRefused.has(id) && (versions.get(id) ?? -1) < version);
  const [first] = await readPublicVersions(
    db,
    name,
    wrong.map(({ id }) => id),
  );
  if (first) throw new RebuildMismatch(`${name}: document ${first.id} is not as it was loaded.`);
  return { documents: counted, refused: refused.map((one) => ({ name, ...one })) };
}

function versionOf({ id, doc_version, province }: IndexDocument): IndexedVersion {
  return { id, version: doc_version, province };
}
