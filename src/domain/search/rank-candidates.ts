import { plainWords } from './normalise.ts';
import type { Choice, Source, Unit } from './query-units.ts';
import { queryWords } from './synonyms.ts';

/** One product of the page, with what its order is decided by. */
export interface Candidate {
  id: string;
  name: string;
  nameEn: string | null;
  terms: string[];
  /** 0: all words in the name; 1: with keywords; 2: with maker, category, materials, place; 3: some only in passing. */
  tier: number;
  standing: number;
  popularity: number;
}

/** So many of the first candidates are put in order here; further pages keep the engine's order. */
export const rankedCandidates = 48;

const worth: Record<Source, number> = { typed: 1, synonym: 0.9, root: 0.8, prefix: 0.75, corrected: 0.7 };
const worthOfKeyword = 0.55;
const worthElsewhere = 0.15;

/**
 * The order of relevance: what matches outright before what matches in passing, real before samples, and then by how
 * much of the query stands in the name, in its keywords, or elsewhere, and by how little else the name says.
 */
export function rankCandidates(candidates: Candidate[], units: Unit[]): Candidate[] {
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, units) }));
  const inPassing = (candidate: Candidate) => (candidate.tier > 2 ? 1 : 0);
  return scored
    .toSorted(
      (a, b) =>
        inPassing(a.candidate) - inPassing(b.candidate) ||
        a.candidate.standing - b.candidate.standing ||
        b.score - a.score ||
        b.candidate.popularity - a.candidate.popularity ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

function scoreOf(candidate: Candidate, units: Unit[]): number {
  const name = wordsOf(candidate.name);
  let keywords: string[][] | null = null;
  let sum = 0;
  let matchedWords = 0;
  for (const unit of units) {
    const inName = bestIn([name], unit);
    if (inName > 0) matchedWords += unit.typed.length;
    // Keywords are worth less, so they are read only where they can count.
    if (inName < worthOfKeyword) keywords ??= [candidate.nameEn ?? '', ...candidate.terms].map(wordsOf);
    const inKeywords = keywords ? bestIn(keywords, unit) * worthOfKeyword : 0;
    sum += Math.max(inName, inKeywords, worthElsewhere);
  }
  const coverage = Math.min(1, matchedWords / Math.max(1, name.length));
  const typed = units.map((unit) => unit.typed.join(' ')).join(' ');
  const isPhrase = ` ${name.join(' ')} `.includes(` ${typed} `);
  const leads = bestIn([name.slice(0, 3)], units[0]) > 0 ? 0.05 : 0;
  return sum / units.length + 0.2 * coverage + (isPhrase ? 0.15 : 0) + leads;
}

/** Whether each unit matches in one of the texts. */
export function matchesIn(texts: string[], units: Unit[]): boolean {
  const words = texts.map(wordsOf);
  return units.every((unit) => bestIn(words, unit) > 0);
}

const mostRemembered = 20_000;
const remembered = new Map<string, string[]>();

/** The same texts come with every search that finds them. */
function wordsOf(text: string): string[] {
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const words = queryWords(text);
  remembered.set(text, words);
  return words;
}

/** How well a unit matches in the best of the texts: 0 not at all, 1 as typed. */
function bestIn(texts: string[][], unit: Unit | undefined): number {
  if (!unit) return 0;
  let best = 0;
  for (const text of texts) {
    for (const choice of unit.choices) {
      if (worth[choice.source] > best && holds(text, choice)) best = worth[choice.source];
    }
    if (unit.together.length > 0) {
      const parts = unit.together.map((part) => bestIn([text], part));
      best = Math.max(best, parts.reduce((sum, part) => sum + part, 0) / parts.length);
    }
  }
  return best;
}

function holds(text: string[], { phrase, isPrefix }: Choice): boolean {
  return text.some((_, at) =>
    phrase.every((word, step) => {
      const there = text[at + step];
      return isPrefix && step === phrase.length - 1 ? there?.startsWith(word) : there === word;
    }),
  );
}

/** The words of a text that a highlight may mark, each with its parts. */
export function markedWords(units: Unit[]): { whole: Set<string>; beginnings: string[] } {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  const visit = (unit: Unit) => {
    for (const { phrase, isPrefix } of unit.choices) {
      for (const [at, word] of phrase.entries()) {
        if (isPrefix && at === phrase.length - 1) beginnings.push(word);
        else for (const part of [word, ...plainWords(word)]) whole.add(part);
      }
    }
    unit.together.forEach(visit);
  };
  units.forEach(visit);
  return { whole, beginnings };
}
