import type pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { RateLimit, RateRule } from '#domain/rate-limit.ts';

/** Counts in this process's memory; forgotten when it stops. */
export function createMemoryRateLimit(name: string, rules: readonly RateRule[]): RateLimit {
  return limitOf(rules.map((rule) => new RateLimiterMemory({ keyPrefix: keyPrefix(name, rule), ...optionsOf(rule) })));
}

// One statement string is one transaction: processes that start together make the table one after the other.
const makeTable = `select pg_advisory_xact_lock(hashtext('rate_limits'));
  create table if not exists rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint)`;

/** Counts in the table `rate_limits` of a PostgreSQL server, shared by all processes; makes the table where it is missing. */
export async function createServerRateLimit(
  pool: pg.Pool,
  name: string,
  rules: readonly RateRule[],
): Promise<RateLimit> {
  await pool.query(makeTable);
  return limitOf(
    rules.map(
      (rule) =>
        new RateLimiterPostgres({
          storeClient: pool,
          tableName: 'rate_limits',
          tableCreated: true,
          clearExpiredByTimeout: true,
          keyPrefix: keyPrefix(name, rule),
          ...optionsOf(rule),
        }),
    ),
  );
}

function limitOf(limiters: RateLimiterAbstract[]): RateLimit {
  return {
    async consume(key) {
      for (const limiter of limiters) {
        const retryAfterSeconds = await secondsToWait(limiter, key);
        if (retryAfterSeconds > 0) return { ok: false, retryAfterSeconds };
      }
      return { ok: true, retryAfterSeconds: 0 };
    },
  };
}

async function secondsToWait(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw refused;
  }
}

function keyPrefix(name: string, rule: RateRule): string {
  return `${name}_${rule.perSeconds}`;
}

function optionsOf(rule: RateRule): { points: number; duration: number } {
  return { points: rule.points, duration: rule.perSeconds };
}
