/** Numbers in [0, 1) that repeat with the seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws by Zipf's law: the item of rank r comes about 1/r as often as the first. */
export function zipfDraw<T>(ranked: readonly T[], random: () => number): () => T {
  const upTo: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= ranked.length; rank += 1) {
    sum += 1 / rank;
    upTo.push(sum);
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? sum) < drawn) low = middle + 1;
      else high = middle;
    }
    return ranked[low] as T;
  };
}
