import { request } from 'node:http';

export interface RawAnswer {
  status: number;
  location: string;
  /** Headers and body as they came, decoded as Latin letters so that bytes of pictures are found too. */
  all: string;
}

export interface RawRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Asks for an address exactly as it is written: no client tidies `..`, `//` or an escape away. */
export function askRaw(
  site: string,
  path: string,
  { method = 'GET', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? '',
          all: `${answer.rawHeaders.join('\n')}\n${Buffer.concat(chunks).toString('latin1')}`,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
