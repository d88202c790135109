import type { RateRule } from '#domain/rate-limit.ts';

/**
 * Searches and suggestions of one sender. A mobile network puts hundreds of phones behind one address: this is a hundred
 * people at once, each with a search every five seconds and the suggestions for it. The window is short, so that who
 * waits does so for seconds.
 */
export const searchRules: readonly RateRule[] = [{ points: 200, perSeconds: 10 }];
export const suggestionRules: readonly RateRule[] = [{ points: 600, perSeconds: 10 }];
