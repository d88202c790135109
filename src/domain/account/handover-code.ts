import { randomInt } from 'node:crypto';

/** No 0 and O, no 1, I and L: a code is read out over the telephone. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 8;

/** A code that signs somebody in is typed at once; the other may wait for its person. */
export const handoverLifeDays = { maker: 7, account: 1 } as const;

/** A code to be read out, shown once as `ABCD-EFGH`. */
export function newHandoverCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** A code as it is hashed, however it was typed; null: none can look like this. */
export function parseHandoverCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null;
}
