import pg from 'pg';

/** Held by one process; falls with it, also on SIGKILL. */
export interface SessionLock {
  readonly isHeld: boolean;
  release: () => Promise<void>;
}

// A machine that vanished without a word loses the lock within half a minute.
const noticeDeath = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** An advisory lock of the server's database, on a connection of its own; null: another process holds it. */
export async function tryServerLock(url: string, name: string): Promise<SessionLock | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, options: noticeDeath });
  let isHeld = false;
  client.on('error', () => {
    isHeld = false;
  });
  client.on('end', () => {
    isHeld = false;
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [name],
    );
    isHeld = rows[0]?.taken === true;
  } finally {
    if (!isHeld) await client.end();
  }
  if (!isHeld) return null;
  return {
    get isHeld() {
      return isHeld;
    },
    release: async () => {
      isHeld = false;
      await client.end();
    },
  };
}

/** The same among the parts of one process that has its database alone. */
export function processLocks(): (name: string) => Promise<SessionLock | null> {
  const held = new Set<string>();
  return async (name) => {
    if (held.has(name)) return null;
    held.add(name);
    return {
      get isHeld() {
        return held.has(name);
      },
      release: async () => {
        held.delete(name);
      },
    };
  };
}
