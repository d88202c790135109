import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { PrintDoor } from './print-door.ts';

const picture = '/bagikan/produk/kain/1200x630.png';

function anArrival(door: PrintDoor, path = picture) {
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  const arrival = { res, outcome: 'waits' };
  void door.turnsAway(path, res).then((isAway) => {
    arrival.outcome = isAway ? 'away' : 'inside';
  });
  return arrival;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('of a crowd at the press two are inside and some wait in a row; the others are told when to come again', async () => {
  const door = new PrintDoor();
  const crowd = Array.from({ length: 60 }, () => anArrival(door));
  await settled();
  const count = (outcome: string) => crowd.filter((one) => one.outcome === outcome).length;
  expect([count('inside'), count('waits'), count('away')]).toEqual([2, 26, 32]);
  const away = crowd.filter(({ outcome }) => outcome === 'away').map(({ res }) => res);
  expect(away.map((res) => [res.statusCode, res.getHeader('retry-after')])).toEqual(Array(32).fill([503, '5']));
  crowd[0]?.res.emit('close');
  await settled();
  expect(crowd[2]?.outcome).toBe('inside');
  expect(anArrival(door, `/en${picture}`).outcome).toBe('waits');
});

test('who went away while waiting keeps nobody out', async () => {
  const door = new PrintDoor();
  const [first, second, gone, last] = Array.from({ length: 4 }, () => anArrival(door));
  gone?.res.destroy();
  first?.res.emit('close');
  await settled();
  expect([gone?.outcome, last?.outcome]).toEqual(['away', 'inside']);
  for (const one of [second, last]) one?.res.emit('close');
  const next = anArrival(door);
  await settled();
  expect(next.outcome).toBe('inside');
});

test('whoever asks for a page or a QR code to print passes by', async () => {
  const door = new PrintDoor();
  for (let at = 0; at < 60; at += 1) anArrival(door);
  const others = ['/produk/kain', '/bagikan/produk/kain', '/bagikan/produk/kain/qr.svg', '/apple-touch-icon.png'];
  const passing = others.map((path) => anArrival(door, path));
  await settled();
  expect(passing.map(({ outcome }) => outcome)).toEqual(Array(4).fill('inside'));
});
