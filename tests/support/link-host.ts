import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Serve = (req: IncomingMessage, res: ServerResponse) => void;

/** A host on a loopback address of this machine that keeps what it was asked, and counts who came at all. */
export interface LinkHost {
  asked: string[];
  connections: () => number;
  port: number;
  close: () => Promise<void>;
}

export async function openLinkHost(serve: Serve, address = '127.0.0.1', port = 0): Promise<LinkHost> {
  const asked: string[] = [];
  let connections = 0;
  const server: Server = createServer((req, res) => {
    asked.push(`${req.method} ${req.headers.host}${req.url}`);
    serve(req, res);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(port, address, ready));
  return {
    asked,
    connections: () => connections,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Leads each name to this machine's loopback address, and https to plain http. */
export function reachHost(port: number) {
  return { resolve: async () => ['127.0.0.1'], isAllowed: () => true, doorOf: () => ({ port, isEncrypted: false }) };
}
