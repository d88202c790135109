import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type PrintKind, type PrintOrder, printKinds } from '#domain/share/press.ts';
import { drawPoster } from '#ui/share/draw-poster.ts';
import { drawSocialImage } from '#ui/share/draw-social-image.ts';
import type { Poster } from '#ui/share/poster.ts';
import type { SocialImage } from '#ui/share/social-image.ts';
import type { Printed } from './press-room.ts';

// On Linux a priority is the thread's own: pages go first. Elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(10);

const nobody = { id: '', provinceCode: null, categorySlug: null };
const emptyWords: Poster & SocialImage = {
  ...{ cloth: nobody, above: '', title: '-', quote: '-', who: '-', lines: ['-'], below: ['-'], sample: '-' },
  ...{ qr: '-', qrWords: '-', address: '-', day: '2026-01-01', foot: ['-', '-'] },
};

const presses: Record<PrintKind, (words: object) => Promise<Uint8Array>> = {
  poster: (words) => drawPoster(words as Poster),
  wide: (words) => drawSocialImage(words as SocialImage, 'wide'),
  square: (words) => drawSocialImage(words as SocialImage, 'square'),
};

// The first of a kind takes half a second to get ready: nobody's order waits for that.
for (const kind of printKinds) void presses[kind](emptyWords);

parentPort?.on('message', ({ kind, words }: PrintOrder) => {
  presses[kind](words)
    .then((bytes): Printed => ({ bytes }))
    .catch((cause): Printed => ({ fault: String(cause instanceof Error ? cause.stack : cause) }))
    .then((printed) => parentPort?.postMessage(printed));
});
