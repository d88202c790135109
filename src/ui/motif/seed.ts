/** FNV-1a, 32 bit, over the code points of `text`. */
export function hash(text: string): number {
  let h = 2166136261;
  for (const character of text) {
    h ^= character.codePointAt(0) ?? 0;
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}

/** mulberry32 fed by `hash(seed)`: numbers from 0 up to 1, the same for the same seed on every machine. */
export function randomFrom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prefix the seed with the name of the decision, so that a decision added later never changes an earlier one. */
export function pick<T>(list: readonly [T, ...T[]], seed: string): T {
  return list[hash(seed) % list.length] ?? list[0];
}

/** Equal ids mean equal content, so two drawings on one page can share an id without harm. */
export function contentId(prefix: string, content: string): string {
  return prefix + hash(content).toString(36);
}
