import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { pickEncoding, sendBody } from './send.ts';

function statusFor(ifNoneMatch: string | undefined): number {
  let sent = 0;
  const res = {
    writeHead: (status: number) => {
      sent = status;
    },
    end: () => undefined,
  } as unknown as ServerResponse;
  const req = { method: 'GET', headers: { 'if-none-match': ifNoneMatch } } as unknown as IncomingMessage;
  const body = Buffer.from('isi');
  sendBody(req, res, { status: 200, headers: [], etag: 'W/"a"', coding: null, body, varies: false });
  return sent;
}

test('what the visitor already has is not sent again: one ETag, one of a list, a strong one, or any', () => {
  expect(['W/"a"', '"x", W/"a"', '"a"', '*'].map(statusFor)).toEqual([304, 304, 304, 304]);
  expect([undefined, '', 'W/"b"', '"b", "c"'].map(statusFor)).toEqual([200, 200, 200, 200]);
});

test('a coding is sent only to who takes it', () => {
  const picked = (accepted: string) =>
    pickEncoding({ headers: { 'accept-encoding': accepted } } as unknown as IncomingMessage, ['br', 'gzip']);
  expect(['gzip, br', 'gzip', 'br;q=0, gzip;q=0.5', 'identity', ''].map(picked)).toEqual([
    'br',
    'gzip',
    'gzip',
    null,
    null,
  ]);
});
