/** A stretch of a text; marked: the other text does not have it there. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Both texts whole, each with its own words marked. */
export interface MarkedTexts {
  before: Piece[];
  after: Piece[];
}

/** Beyond so many cells of comparison two texts are marked whole: nobody reads such a patchwork, and it would take seconds. */
const mostCells = 4_000_000;

/** Marks the words in which two texts differ; the spaces between two marked words are marked with them. */
export function markWords(before: string, after: string): MarkedTexts {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = sharedStart(a, b);
  const end = sharedEnd(a.slice(start), b.slice(start));
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const kept =
    midA.length * midB.length > mostCells ? { a: new Set<number>(), b: new Set<number>() } : common(midA, midB);
  const isKept = (length: number, inMiddle: Set<number>) => (index: number) =>
    index < start || index >= length - end || inMiddle.has(index - start);
  return { before: pieces(a, isKept(a.length, kept.a)), after: pieces(b, isKept(b.length, kept.b)) };
}

/** Words, each with the space before it left out; spaces and marks of punctuation stand by themselves. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function sharedStart(a: string[], b: string[]): number {
  const differs = a.findIndex((word, index) => word !== b[index]);
  return differs < 0 ? Math.min(a.length, b.length) : differs;
}

function sharedEnd(a: string[], b: string[]): number {
  return sharedStart(a.toReversed(), b.toReversed());
}

/** The places of a longest common row of words, in each of the two. */
function common(a: string[], b: string[]): { a: Set<number>; b: Set<number> } {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const cell = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  const kept = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.a.add(i++);
      kept.b.add(j++);
    } else if (cell(i + 1, j) >= cell(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function pieces(words: string[], isKept: (index: number) => boolean): Piece[] {
  const isMarked = (index: number) => !isKept(index);
  const found: Piece[] = [];
  words.forEach((text, index) => {
    const bridges =
      /^\s+$/.test(text) && index > 0 && isMarked(index - 1) && isMarked(index + 1) && index + 1 < words.length;
    const marked = isMarked(index) || bridges;
    const last = found.at(-1);
    if (last?.isMarked === marked) last.text += text;
    else found.push({ text, isMarked: marked });
  });
  return found;
}
