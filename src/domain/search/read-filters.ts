import type { ClaimType } from '#domain/claim/claim.ts';
import { certifiedWords, claimWords } from './claim-words.ts';
import type { NamedPlace, PlaceNames } from './place-names.ts';
import type { ReadFilter } from './search-engine.ts';
import { type Phrase, queryWords } from './synonyms.ts';

/** A stretch of the query that may be a filter, or stay words. */
export interface Readable {
  at: number;
  length: number;
  /** What to search for where it stays words: "dari" and "bersertifikat" say nothing by themselves. */
  kept: string[];
  filters: ReadFilter[];
}

/** What is in a query besides plain words. */
export interface FilterReading {
  /** Said outright ("dari garut", "halal"): filters, if that leaves hits. */
  readable: Readable[];
  /** Places named in passing ("dodol garut"): they stay words. */
  named: { place: NamedPlace; words: string }[];
}

const fromWords = new Set(['dari', 'asal', 'di', 'from', 'in', 'buatan']);
const certified = new Set(certifiedWords);
const claimPhrases: { phrase: Phrase; type: ClaimType }[] = (Object.keys(claimWords) as ClaimType[])
  .flatMap((type) => claimWords[type].map((words) => ({ phrase: queryWords(words), type })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length);

/** Finds places and certificates among the words of a query. */
export function readFilters(words: string[], places: PlaceNames): FilterReading {
  const reading: FilterReading = { readable: [], named: [] };
  for (let at = 0; at < words.length; ) {
    const found = readClaim(words, at) ?? readPlace(words, at, places);
    if (found) {
      reading.readable.push(found);
      at += found.length;
      continue;
    }
    const bare = places.matchAt(words, at);
    if (bare) reading.named.push({ place: bare.place, words: words.slice(at, at + bare.length).join(' ') });
    at += bare?.length ?? 1;
  }
  return reading;
}

function readClaim(words: string[], at: number): Readable | null {
  const from = certified.has(words[at] ?? '') ? at + 1 : at;
  const claim = claimPhrases.find(({ phrase }) => phrase.every((word, step) => words[from + step] === word));
  if (!claim) return null;
  const length = from - at + claim.phrase.length;
  const read = words.slice(at, at + length).join(' ');
  return { at, length, kept: claim.phrase, filters: [{ kind: 'claim', value: claim.type, words: read }] };
}

function readPlace(words: string[], at: number, places: PlaceNames): Readable | null {
  if (!fromWords.has(words[at] ?? '')) return null;
  const found = places.matchAt(words, at + 1);
  if (!found) return null;
  const length = found.length + 1;
  const read = words.slice(at, at + length).join(' ');
  const filters = found.place.codes.map((value) => ({ kind: found.place.kind, value, words: read }));
  return { at, length, kept: words.slice(at + 1, at + length), filters };
}

/** The words of the query with the given stretches taken out, and the others reduced to what they say. */
export function wordsWithout(words: string[], readable: Readable[], taken: Readable[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const stretch = readable.find((candidate) => candidate.at === at);
    if (stretch && !taken.includes(stretch)) left.push(...stretch.kept);
    else if (!stretch) left.push(words[at] ?? '');
    at += stretch?.length ?? 1;
  }
  return left;
}
