import { timingSafeEqual } from 'node:crypto';
import type { Services } from '#domain/services.ts';

const purpose = 'price-link';
const lastsDays = 14;

/** A sign in a mail that lets whoever has it confirm the prices of one maker for two weeks, and nothing else. */
export function signPriceLink({ keyedHash, now }: Pick<Services, 'keyedHash' | 'now'>, makerId: string): string {
  const lastDay = Math.floor(now().getTime() / 86_400_000) + lastsDays;
  const payload = `${makerId}.${lastDay}`;
  return `${payload}.${keyedHash(purpose, payload)}`;
}

/** The maker that a sign is for; null: not made here, changed since, or too old. */
export function readPriceLink({ keyedHash, now }: Pick<Services, 'keyedHash' | 'now'>, token: string): string | null {
  const [, makerId = '', lastDay = '', hash = ''] = /^([\w-]{1,64})\.(\d{1,6})\.([\w-]+)$/.exec(token) ?? [];
  if (makerId === '' || !isEqual(hash, keyedHash(purpose, `${makerId}.${lastDay}`))) return null;
  return Number(lastDay) >= Math.floor(now().getTime() / 86_400_000) ? makerId : null;
}

function isEqual(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
