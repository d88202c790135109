import { timingSafeEqual } from 'node:crypto';
import type { Services } from '#domain/services.ts';

/** What a link in a letter lets do, and for how many days; a letter is stopped from an old one too. */
const lastsDays = { 'price-link': 14, 'letter-stop': 400 };
type Purpose = keyof typeof lastsDays;

/** A sign in a mail that lets whoever has it do one thing for one maker, for a time, without signing in. */
export function signLetterLink(
  { keyedHash, now }: Pick<Services, 'keyedHash' | 'now'>,
  purpose: Purpose,
  makerId: string,
): string {
  const payload = `${makerId}.${dayOf(now()) + lastsDays[purpose]}`;
  return `${payload}.${keyedHash(purpose, payload)}`;
}

/** The maker that a sign is for; null: not made here, for something else, changed since, or too old. */
export function readLetterLink(
  { keyedHash, now }: Pick<Services, 'keyedHash' | 'now'>,
  purpose: Purpose,
  token: string,
): string | null {
  const [, makerId = '', lastDay = '', hash = ''] = /^([\w-]{1,64})\.(\d{1,6})\.([\w-]+)$/.exec(token) ?? [];
  if (makerId === '' || !isEqual(hash, keyedHash(purpose, `${makerId}.${lastDay}`))) return null;
  return Number(lastDay) >= dayOf(now()) ? makerId : null;
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / 86_400_000);
}

function isEqual(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
