import { joined, writtenWords } from './normalise.ts';
import type { Unit } from './query-units.ts';
import { markedWords } from './rank-candidates.ts';
import { rootOf } from './roots.ts';
import type { SearchHit } from './search-engine.ts';

/** The name in pieces, those marked that made it match; put together again they are the name. */
export function highlight(name: string, units: Unit[]): SearchHit['highlights'] {
  const { whole, beginnings } = markedWords(units);
  const isMatched = (chunk: string) =>
    writtenWords(chunk).some((written) =>
      [...written, joined(written)].some(
        (word) =>
          whole.has(word) || whole.has(rootOf(word) ?? '') || beginnings.some((start) => word.startsWith(start)),
      ),
    );
  const pieces: SearchHit['highlights'] = [];
  for (const text of name.split(/([\p{L}\p{N}\p{M}'’-]+)/u)) {
    if (text === '') continue;
    const matched = /[\p{L}\p{N}]/u.test(text) && isMatched(text);
    const last = pieces.at(-1);
    if (last && last.matched === matched) last.text += text;
    else pieces.push({ text, matched });
  }
  return pieces;
}
