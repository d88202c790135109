import { readFileSync, writeFileSync } from 'node:fs';

// Preloaded into a site: its clock stands as many days ahead as a file says, from the moment that the file says so.
const file = process.env.CLOCK_FILE ?? '';
const now = Date.now;
let aheadMs = 0;
let days = '';
const read = () => {
  const asked = readFileSync(file, 'utf8');
  if (asked === days) return;
  days = asked;
  aheadMs = Number(asked) * 86_400_000;
  writeFileSync(`${file}.dibaca`, asked);
};
read();
setInterval(read, 100).unref();

const moved = () => now() + aheadMs;
globalThis.Date = new Proxy(Date, {
  construct: (date, args, asked) => Reflect.construct(date, args.length === 0 ? [moved()] : args, asked),
  get: (date, name, receiver) => (name === 'now' ? moved : Reflect.get(date, name, receiver)),
});
