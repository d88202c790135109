import { rootOf } from './roots.ts';
import { stopWords } from './stop-words.ts';
import type { Phrase, Synonyms } from './synonyms.ts';

/** How a phrase came into the query, best first. */
export type Source = 'typed' | 'synonym' | 'root' | 'prefix' | 'corrected';

export interface Choice {
  phrase: Phrase;
  source: Source;
  /** The last word of the phrase may go on. */
  isPrefix: boolean;
}

/** A part of the query that a document must match in at least one way. */
export interface Unit {
  /** As typed: one word, or several that make up one term. */
  typed: string[];
  choices: Choice[];
  /** For a term of several words: its words one by one, which all together match as well. */
  together: Unit[];
}

/** Splits words into units: the longest terms known as synonyms first. Stop words go, unless there is nothing else. */
export function queryUnits(words: string[], synonyms: Synonyms): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const term = synonyms.matchAt(words, at, 2);
    const typed = words.slice(at, at + (term?.length ?? 1));
    at += typed.length;
    const [word] = typed;
    if (!word) continue;
    if (typed.length === 1) units.push(wordUnit(word, synonyms));
    else units.push(termUnit(typed, term?.equal ?? [], synonyms));
  }
  const telling = units.filter((unit) => !unit.typed.every((word) => stopWords.has(word)));
  return telling.length > 0 ? telling : units;
}

function wordUnit(word: string, synonyms: Synonyms): Unit {
  const equal = synonyms.matchAt([word], 0)?.equal ?? [];
  const choices: Choice[] = [{ phrase: [word], source: 'typed', isPrefix: false }];
  return { typed: [word], choices: [...choices, ...equal.map(asSynonym)], together: [] };
}

function termUnit(typed: string[], equal: Phrase[], synonyms: Synonyms): Unit {
  return {
    typed,
    choices: equal.map(asSynonym),
    together: typed.filter((word) => !stopWords.has(word)).map((word) => wordUnit(word, synonyms)),
  };
}

function asSynonym(phrase: Phrase): Choice {
  return { phrase, source: 'synonym', isPrefix: false };
}

/** The same units matching more: words by their roots, and the last word as the beginning of one. */
export function widened(units: Unit[]): Unit[] {
  // One letter begins too many words to be taken so by itself.
  const shortest = units.length > 1 ? 1 : 2;
  return units.map((unit, at) =>
    withChoices(unit, (word) => widerChoices(word, at === units.length - 1 && word.length >= shortest)),
  );
}

function widerChoices(word: string, isBegun: boolean): Choice[] {
  const root = rootOf(word);
  const choices: Choice[] = root ? [{ phrase: [root], source: 'root', isPrefix: false }] : [];
  if (isBegun) choices.push({ phrase: [word], source: 'prefix', isPrefix: true });
  return choices;
}

/** Units with further choices for each typed word. */
export function withChoices(unit: Unit, choicesOf: (word: string) => Choice[]): Unit {
  if (unit.together.length > 0) {
    return { ...unit, together: unit.together.map((part) => withChoices(part, choicesOf)) };
  }
  const [word] = unit.typed;
  return word ? { ...unit, choices: [...unit.choices, ...choicesOf(word)] } : unit;
}

/** In PostgreSQL's tsquery form. `weights` (`'A'`, `'AB'`, …) confines each word to fields of that strength. */
export function toTsquery(units: Unit[], weights = ''): string {
  return units.map((unit) => unitQuery(unit, weights)).join(' & ');
}

function unitQuery(unit: Unit, weights: string): string {
  const choices = unit.choices.map(({ phrase, isPrefix }) => {
    const words = phrase.map((word, at) => lexeme(word, weights, isPrefix && at === phrase.length - 1));
    return words.length === 1 ? words[0] : `(${words.join(' <-> ')})`;
  });
  if (unit.together.length > 0) choices.push(`(${toTsquery(unit.together, weights)})`);
  return choices.length === 1 ? `${choices[0]}` : `(${choices.join(' | ')})`;
}

// Words hold letters and digits only (see normalise.ts), so none needs quoting inside the quotes.
function lexeme(word: string, weights: string, isPrefix: boolean): string {
  const flags = `${isPrefix ? '*' : ''}${weights}`;
  return flags ? `'${word}':${flags}` : `'${word}'`;
}
