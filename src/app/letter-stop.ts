import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '#domain/services.ts';
import { stopLetters } from '#domain/studio/stop-letters.ts';

const addressPattern = /^\/surat\/([\w.-]{1,300})$/;

/**
 * The button of a mail program (RFC 8058): a POST from its server, which names no page that it comes from, and which
 * the page renderer would refuse. Its address is the whole proof. What the page's own form sends has a query.
 */
export async function stopLettersByMail(
  services: Pick<Services, 'db' | 'now' | 'keyedHash'>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const token = addressPattern.exec(req.url ?? '')?.[1];
  if (!token || req.method !== 'POST') return false;
  const stopped = await stopLetters(services, token);
  // What is still being sent is not read: the connection ends with this answer.
  res.writeHead(stopped.ok ? 200 : 410, { 'cache-control': 'no-store', 'content-length': 0, connection: 'close' });
  res.end();
  return true;
}
