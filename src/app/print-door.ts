import type { ServerResponse } from 'node:http';
import { text } from '#ui/messages/text.ts';
import { answer } from './direct-answers.ts';

const mostInside = 28;
const retryAfterSeconds = 5;
/** What the press draws; the rest of a kit costs no more than a page. */
const drawnFile = /^(?:\/en)?\/bagikan\/.*\.(?:png|pdf)$/;

/**
 * Lets in so many at a time who ask for what the press draws. Who comes after them is told to come again before any page
 * is rendered for them, so that a crowd at the press costs the pages nothing.
 */
export class PrintDoor {
  #inside = 0;

  /** Whether the request was answered; one that was let in is inside until its answer is sent or its line is cut. */
  turnsAway(path: string, res: ServerResponse): boolean {
    if (!drawnFile.test(path)) return false;
    if (this.#inside >= mostInside) {
      res.setHeader('retry-after', String(retryAfterSeconds));
      const locale = path.startsWith('/en/') ? 'en' : 'id';
      answer(res, 503, 'text/plain; charset=utf-8', `${text(locale).share.kit.busy}\n`);
      return true;
    }
    this.#inside += 1;
    res.once('close', () => {
      this.#inside -= 1;
    });
    return false;
  }
}
