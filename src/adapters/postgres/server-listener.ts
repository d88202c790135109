import pg from 'pg';

const reconnectAfterMs = 1_000;

/** Holds one connection on `LISTEN channel` and comes back by itself; `lost` runs after each gap. */
export async function listenOnServer(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  lost: () => void,
): Promise<{ close: () => void }> {
  let closed = false;
  let client: pg.Client;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ payload }) => heard(payload ?? ''));
    next.on('error', () => undefined);
    next.on('end', retry);
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
  }

  function retry(): void {
    if (closed || timer) return;
    timer = setTimeout(async () => {
      timer = undefined;
      try {
        await connect();
        lost();
      } catch {
        retry();
      }
    }, reconnectAfterMs);
  }

  await connect();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      void client.end();
    },
  };
}
