import { type Choice, queryUnits, type Unit, widened, withChoices } from '#domain/search/query-units.ts';
import type { Synonyms } from '#domain/search/synonyms.ts';
import type { Words } from './find-candidates.ts';
import type { Correction, WordAccount } from './find-corrections.ts';

export interface CorrectedWord {
  from: string;
  /** Likeliest first. */
  to: Correction[];
}

export interface Correcting {
  words: (words: string[]) => Words;
  corrected: CorrectedWord[];
}

/**
 * How to take words that have corrections: an unknown word is replaced by its likeliest correction, a known one stays;
 * the other corrections match as well, and the other words of the query decide.
 */
export function correcting(accounts: Map<string, WordAccount>, synonyms: Synonyms): Correcting {
  const corrected = [...accounts].flatMap(([from, { corrections: to }]) => (to.length > 0 ? [{ from, to }] : []));
  const others = new Map<string, Choice[]>();
  const replacement = new Map<string, string[]>();
  for (const { from, to } of corrected) {
    const isKnown = (accounts.get(from)?.documents ?? 0) > 0;
    const [first = [from], ...rest] = [...(isKnown ? [[from]] : []), ...to.map(({ phrase }) => phrase)];
    replacement.set(from, first);
    others.set(
      first.join(' '),
      rest.map((phrase) => ({ phrase, source: 'corrected', isPrefix: false })),
    );
  }
  const replaced = (words: string[]) => words.flatMap((word) => replacement.get(word) ?? [word]);
  const withOthers = (unit: Unit) => {
    const whole = unit.typed.length > 1 ? others.get(unit.typed.join(' ')) : undefined;
    if (whole) return { ...unit, choices: [...unit.choices, ...whole] };
    return withChoices(unit, (word) => others.get(word) ?? []);
  };
  const words = (typed: string[]): Words => {
    const units = queryUnits(replaced(typed), synonyms);
    return { strict: units.map(withOthers), wide: widened(units).map(withOthers) };
  };
  return { words, corrected };
}
