import { sql } from 'drizzle-orm';
import { type Database, queryRows } from '#domain/database.ts';
import { allowedEdits, editDistance } from '#domain/search/edit-distance.ts';
import { rootOf } from '#domain/search/roots.ts';
import { saleWords } from '#domain/search/sale-words.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';

/** What may have been meant by a word: one word, or two where a space was forgotten. */
export interface Correction {
  phrase: string[];
  /** Letters put right; a half for a word that was only begun, and a half more where the first letter differs. */
  edits: number;
  documents: number;
}

export interface WordAccount {
  /** Documents that hold the word as typed, its root, or a term equal to it; 0: it is unknown. */
  documents: number;
  /** Likeliest first. */
  corrections: Correction[];
}

const mostWords = 16;
const mostCorrections = 8;
const mostSimilar = 60;
const leastSimilar = 0.2;
/** A word in so few documents may be somebody else's slip; then only words far more frequent are offered for it. */
const rareDocuments = 3;
const farMoreFrequent = 10;

/** Looks the words of a query up in the vocabulary, with corrections for those that are unknown or rare. */
export async function findCorrections(
  db: Database,
  words: string[],
  synonyms: Synonyms,
): Promise<Map<string, WordAccount>> {
  const asked = [...new Set(words)].slice(0, mostWords);
  const sought = asked.filter(mayBeSlip);
  const { known, near } = await lookUp(db, formsOf(asked, synonyms), sought);
  return new Map(
    asked.map((word) => {
      const documents = Math.max(...formsOf([word], synonyms, { split: false }).map((form) => known.get(form) ?? 0));
      const found = documents > rareDocuments ? [] : rankCorrections(word, near.get(word) ?? [], known, synonyms);
      const corrections =
        documents === 0 ? found : found.filter((other) => other.documents >= documents * farMoreFrequent);
      return [word, { documents, corrections: corrections.slice(0, mostCorrections) }];
    }),
  );
}

interface Spelling {
  word: string;
  documents: number;
}

/** One statement for all: the trigram index finds what is alike, how alike is reckoned in edits afterwards. */
async function lookUp(
  db: Database,
  forms: string[],
  sought: string[],
): Promise<{ known: Map<string, number>; near: Map<string, Spelling[]> }> {
  const rows = await queryRows<{ asked: string | null; word: string; documents: number }>(
    db,
    sql`with threshold as materialized (
        select set_config('pg_trgm.similarity_threshold', ${String(leastSimilar)}, true) as value)
      select null as asked, word, documents from vocabulary where word = any(${sql.param(forms)}::text[])
      union all
      select a.word, v.word, v.documents from threshold, unnest(${sql.param(sought)}::text[]) as a(word)
      cross join lateral (
        select word, documents from vocabulary
        where threshold.value is not null and (word like a.word || '%'
            or length(word) between length(a.word) - 2 and length(a.word) + 2 and word % a.word)
          and coalesce((select k.documents from vocabulary k where k.word = a.word), 0) <= ${rareDocuments}
        order by similarity(word, a.word) desc, documents desc limit ${mostSimilar}) v`,
  );
  const isNear = (row: (typeof rows)[number]) => row.asked !== null;
  return {
    known: new Map(rows.filter((row) => !isNear(row)).map(({ word, documents }) => [word, documents])),
    near: Map.groupBy(rows.filter(isNear), (row) => row.asked ?? ''),
  };
}

/** The ways in which documents may hold a word, and the halves that it may be made of. */
function formsOf(words: string[], synonyms: Synonyms, { split } = { split: true }): string[] {
  return words.flatMap((word) => [
    word,
    ...(rootOf(word) ? [rootOf(word) ?? ''] : []),
    ...(synonyms.matchAt([word], 0)?.equal.flatMap((phrase) => (phrase.length === 1 ? phrase : [])) ?? []),
    ...(split ? splits(word).flat() : []),
  ]);
}

function rankCorrections(word: string, near: Spelling[], known: Map<string, number>, synonyms: Synonyms): Correction[] {
  const limit = allowedEdits(word);
  if (!mayBeSlip(word)) return [];
  const terms = synonyms
    .words()
    .filter((term) => Math.abs(term.length - word.length) <= limit)
    .map((term) => ({ word: term, documents: 0 }));
  const spelt = [...near, ...terms].flatMap(({ word: other, documents }): Correction[] => {
    if (other === word) return [];
    if (other.startsWith(word)) return [{ phrase: [other], documents, edits: 0.5 }];
    const edits = editDistance(word, other, limit);
    return edits > limit ? [] : [{ phrase: [other], documents, edits: edits + (other[0] === word[0] ? 0 : 0.5) }];
  });
  const spaced = splits(word).flatMap(([left, right]): Correction[] => {
    const documents = Math.min(known.get(left) ?? 0, known.get(right) ?? 0);
    return documents > 0 ? [{ phrase: [left, right], documents, edits: 1 }] : [];
  });
  const ranked = [...spelt, ...spaced].toSorted((a, b) => a.edits - b.edits || b.documents - a.documents);
  return [...Map.groupBy(ranked, ({ phrase }) => phrase.join(' ')).values()].flatMap(([first]) => first ?? []);
}

function mayBeSlip(word: string): boolean {
  return allowedEdits(word) > 0 && !saleWords.has(word);
}

/** `megamendung` as `mega mendung` and every other way of at least three letters a side. */
function splits(word: string): [string, string][] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)]);
}
