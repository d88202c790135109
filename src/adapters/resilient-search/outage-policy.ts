import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { SearchUnavailable } from '#domain/search/search-unavailable.ts';

export interface OutageTimings {
  /** A call with its second try ends within this. */
  timeoutMs: number;
  /** The second try waits between one and two times this. */
  retryAfterMs: number;
  /** An open breaker lets one call through after this. */
  halfOpenAfterMs: number;
}

const failuresThatOpen = 3;

/** Time limit, one second try and breaker around the calls of one outside engine. Only outages count, never bugs. */
export class OutagePolicy {
  readonly #policy: IPolicy;
  readonly #breaker;

  constructor({ timeoutMs, retryAfterMs, halfOpenAfterMs }: OutageTimings, random: () => number) {
    const isOutage = handleType(SearchUnavailable).orType(TaskCancelledError);
    this.#breaker = circuitBreaker(isOutage, {
      halfOpenAfter: halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(failuresThatOpen),
    });
    const secondTry = retry(handleType(SearchUnavailable), {
      maxAttempts: 1,
      backoff: new DelegateBackoff(() => retryAfterMs * (1 + random())),
    });
    this.#policy = wrap(this.#breaker, timeout(timeoutMs, TimeoutStrategy.Aggressive), secondTry);
  }

  /** Throws what the call threw, `TaskCancelledError` when it took too long, `BrokenCircuitError` while it is open. */
  run<T>(call: () => Promise<T>): Promise<T> {
    return this.#policy.execute(call);
  }

  get isOpen(): boolean {
    return this.#breaker.state !== CircuitState.Closed;
  }
}
