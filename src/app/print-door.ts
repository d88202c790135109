import type { ServerResponse } from 'node:http';
import { text } from '#ui/messages/text.ts';
import { answer } from './direct-answers.ts';

const mostInside = 2;
const mostWaiting = 26;
const retryAfterSeconds = 5;
/** What the press draws; the rest of a kit costs no more than a page. */
const drawnFile = /^(?:\/en)?\/bagikan\/.*\.(?:png|pdf)$/;

/**
 * Lets in two at a time who ask for what the press draws: one is drawn for while the next is looked up. Some wait before
 * the door, the rest are told to come again, all without a page rendered for them: a crowd costs the pages nothing.
 */
export class PrintDoor {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  /** Whether nothing is left to do for the request; one that was let in is inside until its answer is sent or its line is cut. */
  async turnsAway(path: string, res: ServerResponse): Promise<boolean> {
    if (!drawnFile.test(path)) return false;
    if (this.#inside >= mostInside) {
      if (this.#waiting.length >= mostWaiting) {
        res.setHeader('retry-after', String(retryAfterSeconds));
        const locale = /^\/en\//.test(path) ? 'en' : 'id';
        answer(res, 503, 'text/plain; charset=utf-8', `${text(locale).share.kit.busy}\n`);
        return true;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#inside += 1;
    if (res.destroyed) {
      this.#leave();
      return true;
    }
    res.once('close', () => this.#leave());
    return false;
  }

  /** Whoever waits longest takes the place. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
