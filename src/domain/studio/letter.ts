import type { Improvement } from './improvement.ts';

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
