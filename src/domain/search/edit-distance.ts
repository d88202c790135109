/**
 * Edits between two words: letters put in, left out, changed, or two neighbours swapped (optimal string alignment).
 * Answers `limit + 1` as soon as it is clear that there are more than `limit`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  const width = to.length + 1;
  const rows = new Uint8Array(3 * width);
  let [before, last, row] = [0, width, 2 * width];
  for (let j = 0; j < width; j += 1) rows[last + j] = j;
  const at = (index: number) => rows[index] ?? 0;
  for (let i = 1; i <= from.length; i += 1) {
    rows[row] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      let edits = Math.min(
        at(last + j) + 1,
        at(row + j - 1) + 1,
        at(last + j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwap) edits = Math.min(edits, at(before + j - 2) + 1);
      rows[row + j] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last + to.length), limit + 1);
}

/** Edits that a word of this length is allowed: none below three letters, one up to five, two above. */
export function allowedEdits(word: string): number {
  if (word.length < 3 || /\p{N}/u.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}
