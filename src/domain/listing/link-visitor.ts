import type { Result } from '#domain/result.ts';

/** Where a visit ended, after redirects. */
export interface LinkAnswer {
  status: number;
  url: string;
  /** No step on the way was for the moment only; true too where there was none. */
  isPermanent: boolean;
  /** How long the host asks to be left alone; null: it does not say. */
  retryAfterSeconds: number | null;
}

/** `private-address`: a step led to where no visitor may go. `robots`: the host wants no machines there. */
export type VisitFailure = 'private-address' | 'robots' | 'too-many-steps' | 'unreachable';

/** Looks whether an address answers: a guest that asks little, and never reaches private or local addresses. */
export type VisitLink = (url: string) => Promise<Result<LinkAnswer, VisitFailure>>;
