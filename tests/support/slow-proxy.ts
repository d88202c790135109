import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export interface SlowProxy {
  url: string;
  /** Bytes that came from the browser so far. */
  sent: () => number;
  /** Cuts every connection once this many more bytes have come, and refuses new ones for a while. */
  cutAfter: (bytes: number, awayMs: number) => void;
  cuts: () => number;
  close: () => Promise<void>;
}

/** A line to a site on this machine that carries so many bytes a second from the browser, all connections together. */
export async function startSlowProxy(target: string, bytesPerSecond: number): Promise<SlowProxy> {
  const { hostname, port: targetPort } = new URL(target);
  const open = new Set<Socket>();
  let sent = 0;
  let cuts = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  let awayMs = 0;
  let awayUntil = 0;
  let freeAt = 0;

  const slow = () =>
    new Transform({
      highWaterMark: 4_096,
      async transform(chunk: Buffer, _, done) {
        const start = Math.max(Date.now(), freeAt);
        freeAt = start + (1_000 * chunk.length) / bytesPerSecond;
        await sleep(freeAt - Date.now());
        sent += chunk.length;
        if (sent >= cutAt) {
          cutAt = Number.POSITIVE_INFINITY;
          cuts += 1;
          awayUntil = Date.now() + awayMs;
          for (const socket of open) socket.resetAndDestroy();
        }
        done(null, chunk);
      },
    });

  const server = createServer((client) => {
    if (Date.now() < awayUntil) return void client.resetAndDestroy();
    const upstream = connect(Number(targetPort), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => undefined);
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.pipe(slow()).pipe(upstream);
    upstream.pipe(client);
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return {
    url: `http://localhost:${port}`,
    sent: () => sent,
    cutAfter: (bytes, away) => {
      cutAt = sent + bytes;
      awayMs = away;
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
