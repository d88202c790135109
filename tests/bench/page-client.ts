import { Agent, request } from 'node:http';

interface Answer {
  status: number;
  location: string | undefined;
  text: string;
}

/** Somebody who is signed in, on one connection that is kept. */
export interface PageClient {
  send: (method: 'GET' | 'POST', path: string, form?: Record<string, string>) => Promise<Answer>;
  close: () => void;
}

export function openPageClient(url: string, cookie: string, userAgent = ''): PageClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    send: (method, path, form) => {
      const headers = {
        cookie,
        'user-agent': userAgent,
        origin: url,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      };
      return new Promise((resolve, reject) => {
        const sent = request(url + path, { agent, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const { statusCode: status = 0, headers: answered } = response;
            resolve({ status, location: answered.location, text: Buffer.concat(chunks).toString('utf8') });
          });
        });
        sent.on('error', reject);
        sent.end(form && new URLSearchParams(form).toString());
      });
    },
    close: () => agent.destroy(),
  };
}
