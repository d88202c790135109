import type { LinkAnswer, VisitFailure, VisitLink } from '#domain/listing/link-visitor.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Answer, askOnce, type Question, type Reach } from './ask-once.ts';
import { createHostTurns } from './host-turns.ts';
import { type RobotsRules, readRobots } from './robots-rules.ts';

const mostSteps = 5;
const mostRobotsBytes = 1_000_000;
const robotsKeptMs = 86_400_000;
const mostRobotsKept = 1_000;

interface Options {
  /** `Name/1.0 (+https://who.asks)`; hosts address the name in their robots.txt. */
  userAgent: string;
  now: () => Date;
  /** Between two requests to one host. */
  pauseMs?: number;
  /** For a whole visit, redirects and all. */
  timeoutMs?: number;
  reach?: Partial<Reach>;
}

type Ask = (url: URL, method: Question['method'], mostBytes?: number) => Promise<Result<Answer, VisitFailure>>;

/** A visitor that asks a host one thing at a time, reads its robots.txt first, and looks at every step of a redirect. */
export function createLinkVisitor({
  userAgent,
  now,
  pauseMs = 1_000,
  timeoutMs = 10_000,
  reach = {},
}: Options): VisitLink {
  const inTurn = createHostTurns(pauseMs);
  const name = userAgent.split('/', 1)[0] ?? '';
  const kept = new Map<string, { rules: RobotsRules; until: number }>();

  const rulesOf = async (ask: Ask, url: URL): Promise<Result<RobotsRules, VisitFailure>> => {
    const known = kept.get(url.origin);
    if (known && known.until > now().getTime()) return ok(known.rules);
    const read = await followSteps(new URL('/robots.txt', url), (step) => ask(step, 'GET', mostRobotsBytes));
    if (!read.ok) return read;
    const { status, body } = read.value;
    if (status >= 500 || status === 429) return fail('unreachable');
    const rules = readRobots(status < 300 ? body : '', name);
    if (kept.size >= mostRobotsKept) kept.clear();
    kept.set(url.origin, { rules, until: now().getTime() + robotsKeptMs });
    return ok(rules);
  };

  return async (address) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const ask: Ask = (url, method, mostBytes = 0) =>
      inTurn(url.host, () =>
        askOnce(url, { method, userAgent, signal, mostBytes, reach }).catch(() => fail('unreachable' as const)),
      );
    const look = async (url: URL): Promise<Result<Answer, VisitFailure>> => {
      const rules = await rulesOf(ask, url);
      if (!rules.ok) return rules;
      if (!rules.value(url.pathname + url.search)) return fail('robots');
      const head = await ask(url, 'HEAD');
      return head.ok && needsGet(head.value.status) ? ask(url, 'GET') : head;
    };
    const reached = await followSteps(new URL(address), look);
    if (!reached.ok) return reached;
    const { status, url, isPermanent, headers } = reached.value;
    return ok({ status, url, isPermanent, retryAfterSeconds: readRetryAfter(headers['retry-after'], now()) });
  };
}

/** Many servers know HEAD badly; one that asks for rest is not asked again. */
function needsGet(status: number): boolean {
  return status >= 400 && status !== 429 && status !== 503;
}

async function followSteps(
  start: URL,
  look: (url: URL) => Promise<Result<Answer, VisitFailure>>,
): Promise<Result<Answer & Omit<LinkAnswer, 'retryAfterSeconds'>, VisitFailure>> {
  let url = start;
  let isPermanent = true;
  for (let step = 0; step <= mostSteps; step += 1) {
    const looked = await look(url);
    if (!looked.ok) return looked;
    const { status, headers } = looked.value;
    const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;
    if (!isRedirect) return ok({ ...looked.value, url: url.href, isPermanent });
    if (!URL.canParse(headers.location ?? '', url)) return fail('unreachable');
    isPermanent &&= status === 301 || status === 308;
    url = new URL(headers.location ?? '', url);
  }
  return fail('too-many-steps');
}

/** Seconds or a date, in seconds from now. */
function readRetryAfter(text: string | undefined, now: Date): number | null {
  if (text === undefined) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1_000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
