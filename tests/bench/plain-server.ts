import { createServer } from 'node:http';
import { fetchSent } from '../support/fetch-sent.ts';

/** The baseline: a plain `node:http` server that sends one page's compressed bytes for every request. */
const page = await fetchSent(process.argv[2] ?? '');
const headers = { 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': String(page.body.length) };
const server = createServer((_, res) => {
  res.writeHead(200, headers);
  res.end(page.body);
});
server.listen(0, 'localhost', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
