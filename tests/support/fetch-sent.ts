import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

export interface Sent {
  status: number;
  /** As it travelled. */
  body: Buffer;
  /** As it reads. */
  text: string;
}

/** Fetches with brotli and without decoding, so that what is counted is what travels. */
export function fetchSent(url: string, cookie?: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br', ...(cookie && { cookie }) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
        resolve({ status: response.statusCode ?? 0, body, text: text.toString('utf8') });
      });
    }).on('error', reject);
  });
}
