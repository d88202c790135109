import { mondayOf } from '#domain/calendar-day.ts';
import type { Improvement } from './improvement.ts';

const fromHour = 7;

/** The week (its Monday) whose letters go out: a new one begins on Monday at seven in Jakarta. */
export function letterWeek(now: Date): string {
  return mondayOf(new Date(now.getTime() - fromHour * 3_600_000));
}

/** What the weekly message tells. */
export interface Letter {
  makerName: string;
  /** Of the week that ended. */
  visits: number;
  clicks: number;
  improvement: Improvement | null;
  /** Of `/harga/…`: confirms prices without signing in. */
  priceToken: string;
  /** Of `/surat/…`: ends the message without signing in. */
  stopToken: string;
}
