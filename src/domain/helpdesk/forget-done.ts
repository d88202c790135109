import type { Services } from '#domain/services.ts';
import { forgetContacts } from './forget-store.ts';

const keptMs = 90 * 86_400_000;

/** Ninety days after a request is done, name, mail address and telephone number go. Answers of how many. */
export function forgetDone({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  return forgetContacts(db, new Date(now().getTime() - keptMs));
}
