import { randomBytes } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another, read from a poster or aloud. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytesOfCode = 5;

/** Where a share link was met; its address says it as `?s=`, and nothing else may stand there. */
export const channels = ['direct', 'poster', 'qr', 'whatsapp', 'caption'] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Exclude<Channel, 'direct'>, string>> = {
  poster: 'poster',
  qr: 'qr',
  whatsapp: 'wa',
  caption: 'teks',
};

/** Eight symbols, 40 bits of chance: a code says nothing of what it leads to, and is not guessed. */
export function makeCode(): string {
  const bits = BigInt(`0x${randomBytes(bytesOfCode).toString('hex')}`);
  return Array.from({ length: 8 }, (_, at) => symbols[Number((bits >> BigInt(5 * at)) & 31n)]).join('');
}

/** The code that somebody typed, small letters and the usual mistakes included; null: it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === 8 && [...code].every((symbol) => symbols.includes(symbol)) ? code : null;
}

/** Any name that is not on the list counts as none. */
export function readChannel(name: string | null): Channel {
  return channels.find((channel) => channel !== 'direct' && channelNames[channel] === name) ?? 'direct';
}
