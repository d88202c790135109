import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { allowedEdits, editDistance } from '#domain/search/edit-distance.ts';
import { rootOf } from '#domain/search/roots.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';

/** What may have been meant by a word, most likely first: one phrase each (two words where a space was forgotten). */
export interface Correction {
  phrase: string[];
  edits: number;
  documents: number;
}

export interface WordAccount {
  /** Documents that hold the word as typed, its root, or a term equal to it; 0: it is unknown. */
  documents: number;
  corrections: Correction[];
}

const mostWords = 16;
const mostCorrections = 8;
const leastSimilar = 0.2;

/** Looks the words of a query up in the vocabulary; with `all`, corrections are sought for known words too. */
export async function findCorrections(
  db: Database,
  words: string[],
  synonyms: Synonyms,
  { all }: { all: boolean },
): Promise<Map<string, WordAccount>> {
  const asked = [...new Set(words)].slice(0, mostWords);
  const known = await frequencies(db, [
    ...asked,
    ...asked.flatMap((word) => rootOf(word) ?? []),
    ...equalWords(asked, synonyms),
  ]);
  const account = (word: string) =>
    Math.max(...[word, rootOf(word) ?? '', ...equalWords([word], synonyms)].map((form) => known.get(form) ?? 0));
  const sought = asked.filter((word) => allowedEdits(word) > 0 && (all || account(word) === 0));
  const corrections = sought.length > 0 ? await seekCorrections(db, sought, synonyms) : new Map<string, Correction[]>();
  return new Map(asked.map((word) => [word, { documents: account(word), corrections: corrections.get(word) ?? [] }]));
}

function equalWords(words: string[], synonyms: Synonyms): string[] {
  const single = (phrase: string[]) => (phrase.length === 1 ? phrase : []);
  return words.flatMap((word) => synonyms.matchAt([word], 0)?.equal.flatMap(single) ?? []);
}

async function frequencies(db: Database, words: string[]): Promise<Map<string, number>> {
  const rows = await queryRows<{ word: string; documents: number }>(
    db,
    sql`select word, documents from vocabulary where word = any(${sql.param(words)}::text[])`,
  );
  return new Map(rows.map(({ word, documents }) => [word, documents]));
}

async function seekCorrections(db: Database, sought: string[], synonyms: Synonyms): Promise<Map<string, Correction[]>> {
  const near = await similarWords(db, sought);
  const halves = await frequencies(
    db,
    sought.flatMap((word) => splits(word).flat()),
  );
  return new Map(sought.map((word) => [word, rankCorrections(word, near, halves, synonyms)]));
}

/** The trigram index finds what is alike; how alike is reckoned in edits afterwards. */
function similarWords(db: Database, sought: string[]): Promise<{ word: string; documents: number }[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(leastSimilar)}, true)`);
    return queryRows<{ word: string; documents: number }>(
      tx,
      sql`select distinct v.word, v.documents from unnest(${sql.param(sought)}::text[]) as sought(word)
        cross join lateral (
          select word, documents from vocabulary
          where (word % sought.word and abs(length(word) - length(sought.word)) <= 2) or word like sought.word || '%'
          order by similarity(word, sought.word) desc, documents desc limit 60) v`,
    );
  });
}

function rankCorrections(
  word: string,
  near: { word: string; documents: number }[],
  halves: Map<string, number>,
  synonyms: Synonyms,
): Correction[] {
  const limit = allowedEdits(word);
  const found = near.map((candidate) => ({ ...candidate, phrase: [candidate.word] }));
  const terms = synonyms.words().map((term) => ({ word: term, documents: 0, phrase: [term] }));
  const edited = [...found, ...terms].flatMap(({ word: candidate, documents, phrase }): Correction[] => {
    if (candidate === word) return [];
    // A swap of letters and the like in a word that goes on: "mini" for "miniatur".
    if (word.length > 2 && candidate.startsWith(word)) return [{ phrase, documents, edits: 0.5 }];
    const edits = editDistance(word, candidate, limit);
    const isOtherwiseBegun = candidate[0] !== word[0];
    return edits <= limit ? [{ phrase, documents, edits: edits + (isOtherwiseBegun ? 0.5 : 0) }] : [];
  });
  const spaced = splits(word).flatMap(([left, right]): Correction[] => {
    const documents = Math.min(halves.get(left) ?? 0, halves.get(right) ?? 0);
    return documents > 0 ? [{ phrase: [left, right], documents, edits: 1 }] : [];
  });
  const ranked = [...edited, ...spaced].toSorted((a, b) => a.edits - b.edits || b.documents - a.documents);
  const distinct = new Map(ranked.toReversed().map((correction) => [correction.phrase.join(' '), correction]));
  return ranked
    .filter((correction) => distinct.get(correction.phrase.join(' ')) === correction)
    .slice(0, mostCorrections);
}

/** `megamendung` as `mega mendung` and every other way of at least three letters a side. */
function splits(word: string): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)]);
}
