import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { PrintDoor } from './print-door.ts';

const aResponse = () => new ServerResponse(new IncomingMessage(new Socket()));
const picture = '/bagikan/produk/kain/1200x630.png';

test('of a crowd at the press some are let in, the others are told when to come again, and each who leaves makes room', () => {
  const door = new PrintDoor();
  const crowd = Array.from({ length: 60 }, aResponse);
  const away = crowd.filter((res) => door.turnsAway(picture, res));
  expect(away).toHaveLength(32);
  expect(away.map((res) => [res.statusCode, res.getHeader('retry-after')])).toEqual(Array(32).fill([503, '5']));
  crowd[0]?.emit('close');
  expect([aResponse(), aResponse()].map((res) => door.turnsAway(`/en${picture}`, res))).toEqual([false, true]);
});

test('whoever asks for a page, a QR code or a picture of another kind passes by', () => {
  const door = new PrintDoor();
  while (!door.turnsAway(picture, aResponse()));
  const others = ['/produk/kain', '/bagikan/produk/kain', '/bagikan/produk/kain/qr.svg', '/apple-touch-icon.png'];
  expect(others.map((path) => door.turnsAway(path, aResponse()))).toEqual([false, false, false, false]);
});
