/** Width of a text that stands in one line, in the caller's unit. */
export type Measure = (text: string) => number;

/**
 * Lines no wider than `width`. A word that is wider by itself is broken between letters; what is left after `most` lines
 * is cut, and the cut is marked.
 */
export function wrapLines(text: string, width: number, measure: Measure, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => breakWord(whole, width, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, measure)];
}

/** As many lines as there must be, none much longer than the others. */
export function balanceLines(text: string, width: number, measure: Measure, most?: number): string[] {
  let best = wrapLines(text, width, measure, most);
  if (best.length > 1 && text.split(' ').some((word) => measure(word) > width)) return best;
  for (let narrower = width * 0.95; narrower > width * 0.5; narrower -= width * 0.05) {
    if (text.split(' ').some((word) => measure(word) > narrower)) break;
    const lines = wrapLines(text, narrower, measure, most);
    if (lines.length > best.length || lines.at(-1)?.endsWith('…')) break;
    best = lines;
  }
  return best;
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function cut(text: string, width: number, measure: Measure): string {
  let kept = text;
  while (kept && measure(`${kept}…`) > width) kept = [...kept].slice(0, -1).join('');
  return `${kept.trimEnd()}…`;
}
