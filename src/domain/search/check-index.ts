import type { Database } from '#domain/database.ts';
import { countPublicByProvince, pagePublicIds, readPublicVersions } from './index-compare-store.ts';
import type { IndexedVersion, IndexName, SearchIndex } from './search-index.ts';

export interface IndexComparison {
  /** Public things in the database, and documents in the index. */
  database: number;
  index: number;
  /** Ids of public things that the index does not hold, */
  missing: string[];
  /** holds in another version or province than the database, */
  stale: string[];
  /** and of documents of nothing public. */
  extra: string[];
  /** Provinces (Kemendagri code; '': none) whose counts differ. */
  provinces: { province: string; database: number; index: number }[];
}

/**
 * Compares every document of an index with the database. Where they differ it compares again after `pause`, and a
 * fault is what was found twice: a change on its way arrives meanwhile.
 */
export async function checkIndex(
  db: Database,
  index: SearchIndex,
  name: IndexName,
  pause: () => Promise<void>,
): Promise<IndexComparison> {
  const first = await compareOnce(db, index, name);
  if (!hasFaults(first)) return first;
  await pause();
  const second = await compareOnce(db, index, name);
  const both = (kind: 'missing' | 'stale' | 'extra') => {
    const before = new Set(first[kind]);
    return second[kind].filter((id) => before.has(id));
  };
  return { ...second, missing: both('missing'), stale: both('stale'), extra: both('extra') };
}

function hasFaults({ missing, stale, extra }: IndexComparison): boolean {
  return missing.length + stale.length + extra.length > 0;
}

async function compareOnce(db: Database, index: SearchIndex, name: IndexName): Promise<IndexComparison> {
  const stale: string[] = [];
  const extra: string[] = [];
  const seen = new Set<string>();
  const indexed = new Map<string, number>();
  for await (const page of index.listVersions(name)) {
    const ids = page.map(({ id }) => id);
    const publicOnes = new Map((await readPublicVersions(db, name, ids)).map((one) => [one.id, one]));
    for (const document of page) {
      seen.add(document.id);
      indexed.set(document.province ?? '', (indexed.get(document.province ?? '') ?? 0) + 1);
      const known = publicOnes.get(document.id);
      if (!known) extra.push(document.id);
      else if (isStale(document, known)) stale.push(document.id);
    }
  }
  const missing: string[] = [];
  for await (const ids of pagePublicIds(db, name)) missing.push(...ids.filter((id) => !seen.has(id)));
  const counted = await countPublicByProvince(db, name);
  const database = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const provinces = [...new Set([...counted.keys(), ...indexed.keys()])]
    .toSorted()
    .map((code) => ({ province: code, database: counted.get(code) ?? 0, index: indexed.get(code) ?? 0 }))
    .filter((province) => province.database !== province.index);
  return { database, index: seen.size, missing, stale, extra, provinces };
}

function isStale(document: IndexedVersion, known: IndexedVersion): boolean {
  return document.version !== known.version || document.province !== known.province;
}
