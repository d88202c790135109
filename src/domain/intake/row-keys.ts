import { hash } from 'node:crypto';

/** What an earlier row of the same file with this key was; `first`: there was none. */
export type Earlier = 'first' | { line: number; isEqual: boolean };

/**
 * Remembers which keys a file had, with the line and contents of their first rows, in 20 bytes a slot: 64-bit hashes in
 * an open table. Two keys of a million share one with a chance of about 1 in 40 million.
 */
export class RowKeys {
  #keys = new BigUint64Array(1 << 14);
  #contents = new BigUint64Array(1 << 14);
  #lines = new Uint32Array(1 << 14);
  #size = 0;

  /** Takes a row in, or answers what its key already stands for. */
  add(key: string, content: string, line: number): Earlier {
    const keyHash = hash64(key);
    const contentHash = hash64(content);
    const slot = this.#slotOf(keyHash);
    if (this.#keys[slot] === keyHash) {
      return { line: this.#lines[slot] ?? 0, isEqual: this.#contents[slot] === contentHash };
    }
    this.#put(slot, keyHash, contentHash, line);
    this.#size++;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return 'first';
  }

  #slotOf(keyHash: bigint): number {
    const mask = this.#keys.length - 1;
    let slot = Number(keyHash & BigInt(mask));
    while (this.#keys[slot] !== 0n && this.#keys[slot] !== keyHash) slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, keyHash: bigint, contentHash: bigint, line: number): void {
    this.#keys[slot] = keyHash;
    this.#contents[slot] = contentHash;
    this.#lines[slot] = line;
  }

  #grow(): void {
    const [keys, contents, lines] = [this.#keys, this.#contents, this.#lines];
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#contents = new BigUint64Array(keys.length * 2);
    this.#lines = new Uint32Array(keys.length * 2);
    for (const [slot, keyHash] of keys.entries()) {
      if (keyHash !== 0n) this.#put(this.#slotOf(keyHash), keyHash, contents[slot] ?? 0n, lines[slot] ?? 0);
    }
  }
}

/** Never 0, which marks a free slot. */
function hash64(text: string): bigint {
  return hash('sha1', text, 'buffer').readBigUInt64LE(0) || 1n;
}
