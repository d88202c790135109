import { plainWords } from '#domain/phrases.ts';
import type { CategoryRule } from './intake-rules.ts';

/** The category of the first rule that fits a title; null: none does. A proposal, until a person has looked. */
export function proposeCategory(title: string, rules: CategoryRule[]): string | null {
  const words = plainWords(title);
  const rule = rules.find(({ any, none }) => any.findIn(words) !== null && none.findIn(words) === null);
  return rule?.category ?? null;
}
