import { createHash } from 'node:crypto';

const namespace = Buffer.from('6b6a9f0e1c5d4f7a9a3e0d2b7c418f55', 'hex');

/**
 * A UUID (version 5, RFC 9562) that is the same wherever `kind` and `key` are the same: a sample's content key,
 * a row's identity. Motifs are seeded by it, so they are equal everywhere.
 */
export function stableId(kind: 'maker' | 'product' | 'listing' | 'claim' | 'media', key: string): string {
  const hash = createHash('sha1').update(namespace).update(`${kind}:${key}`).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
