import type { Logger } from 'pino';
import { createLinkFollower } from '#adapters/link-visitor/follow-link.ts';
import { createLinkVisitor } from '#adapters/link-visitor/link-visitor.ts';
import { mendQueue } from '#domain/desk/mend-queue-store.ts';
import { tellClaims } from '#domain/desk/tell-claims.ts';
import { tellDecisions } from '#domain/desk/tell-decisions.ts';
import { tellReporters } from '#domain/desk/tell-reporters.ts';
import { tellSuspended } from '#domain/desk/tell-suspended.ts';
import { tellDropped } from '#domain/duta/tell-dropped.ts';
import { escalateLate } from '#domain/helpdesk/escalate-late.ts';
import { forgetDone } from '#domain/helpdesk/forget-done.ts';
import { tellAskers } from '#domain/helpdesk/tell-askers.ts';
import { prepareProgress } from '#domain/progress/progress-store.ts';
import { checkListings } from '#domain/studio/check-listings.ts';
import { closeSalesMonth } from '#domain/studio/close-sales-month.ts';
import { eraseDue } from '#domain/studio/erase-due.ts';
import { expandShortLinks } from '#domain/studio/expand-short-links.ts';
import { sendLetters } from '#domain/studio/send-letters.ts';
import { tellClaimants } from '#domain/studio/tell-claimants.ts';
import { tellEndingClaims } from '#domain/studio/tell-ending-claims.ts';
import { tellHiddenListings } from '#domain/studio/tell-hidden-listings.ts';
import { composeClaimNews } from '#ui/desk/claim-mail.ts';
import { composeDecisions } from '#ui/desk/decision-mail.ts';
import { composeDropped } from '#ui/duta/duta-mails.ts';
import { composeHelpdeskNews, composeLate } from '#ui/helpdesk/helpdesk-mails.ts';
import { composeReportAnswer } from '#ui/report/report-answer-mail.ts';
import { composeClaimAnswer } from '#ui/studio/claim-answer-mail.ts';
import { composeEndingClaims } from '#ui/studio/ending-claims-mail.ts';
import { composeHiddenLinks } from '#ui/studio/hidden-links-mail.ts';
import { composeSuspension } from '#ui/studio/suspension-mail.ts';
import { composeLetter } from '#ui/studio/weekly-letter.ts';
import type { Config } from './config.ts';
import type { OpenServices } from './services.ts';

interface Chore {
  /** Also the name of its lock: one process at a time does it. */
  name: string;
  everyMs: number;
  /** Answers how much there was to do; a long one looks whether the site is stopping. */
  run: (stopping: AbortSignal) => Promise<number>;
}

/** What has to be done for makers from time to time, each chore by one process at a time. */
export class Chores {
  readonly #services: Pick<OpenServices, 'database'>;
  readonly #log: Logger;
  readonly #timers: NodeJS.Timeout[];
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(services: Pick<OpenServices, 'database'>, chores: Chore[], log: Logger) {
    this.#services = services;
    this.#log = log;
    this.#timers = chores.map((chore) => setInterval(() => this.#start(chore), chore.everyMs).unref());
    for (const chore of chores) this.#start(chore);
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#underWay);
  }

  #start(chore: Chore): void {
    const running = this.#do(chore).finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  async #do({ name, run }: Chore): Promise<void> {
    try {
      const lock = await this.#services.database.lock(name);
      if (!lock) return;
      const done = await run(this.#stopping.signal).finally(lock.release);
      if (done > 0) this.#log.info({ done }, name);
    } catch (cause) {
      this.#log.warn({ err: cause }, `${name}: not done, tried again later`);
    }
  }
}

/** The chores of a site. One that strangers cannot reach visits nobody: its name would tell a host nothing. */
export function startChores(
  services: OpenServices,
  { isPublic, mailEveryMs }: Pick<Config, 'isPublic' | 'mailEveryMs'>,
  log: Logger,
): Chores {
  const { url } = services.site;
  const userAgent = `KatalogBBI/1.0 (+${url})`;
  const follow = createLinkFollower({ userAgent });
  const visit = createLinkVisitor({ userAgent, now: services.now });
  const chores: Chore[] = [
    { name: 'expand-short-links', everyMs: 15_000, run: () => expandShortLinks(services, follow) },
    {
      name: 'send-letters',
      everyMs: mailEveryMs,
      run: () => sendLetters(services, (letter) => composeLetter(letter, url)),
    },
    { name: 'prepare-progress', everyMs: 600_000, run: () => prepareProgress(services.db, services.now()) },
    { name: 'mend-queue', everyMs: 3_600_000, run: () => mendQueue(services.db) },
    { name: 'erase-due', everyMs: 3_600_000, run: () => eraseDue(services) },
    { name: 'close-sales-month', everyMs: 3_600_000, run: () => closeSalesMonth(services) },
    {
      name: 'tell-ending-claims',
      everyMs: 3_600_000,
      run: () => tellEndingClaims(services, (ending) => composeEndingClaims(ending, url)),
    },
    {
      name: 'tell-hidden-listings',
      everyMs: 600_000,
      run: () => tellHiddenListings(services, (hidden) => composeHiddenLinks(hidden, url)),
    },
    {
      name: 'tell-decisions',
      everyMs: mailEveryMs,
      run: () => tellDecisions(services, (letter) => composeDecisions(letter, url)),
    },
    {
      name: 'tell-claims',
      everyMs: mailEveryMs,
      run: () => tellClaims(services, (news) => composeClaimNews(news, url)),
    },
    {
      name: 'tell-reporters',
      everyMs: mailEveryMs,
      run: () => tellReporters(services, (answer) => composeReportAnswer(answer, url)),
    },
    {
      name: 'tell-claimants',
      everyMs: mailEveryMs,
      run: () => tellClaimants(services, (answer) => composeClaimAnswer(answer, url)),
    },
    {
      name: 'tell-suspended',
      everyMs: mailEveryMs,
      run: () => tellSuspended(services, (news) => composeSuspension(news, url)),
    },
    {
      name: 'tell-askers',
      everyMs: mailEveryMs,
      run: () => tellAskers(services, (news) => composeHelpdeskNews(news, url)),
    },
    {
      name: 'escalate-late',
      everyMs: mailEveryMs,
      run: () => escalateLate(services, (late) => composeLate(late, url)),
    },
    { name: 'forget-done', everyMs: 3_600_000, run: () => forgetDone(services) },
    { name: 'tell-dropped', everyMs: mailEveryMs, run: () => tellDropped(services, composeDropped) },
  ];
  if (isPublic) {
    const run = (stopping: AbortSignal) => checkListings(services, visit, stopping);
    chores.push({ name: 'check-listings', everyMs: 60_000, run });
  }
  return new Chores(services, chores, log);
}
