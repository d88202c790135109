import type { Result } from '#domain/result.ts';

/** A poster to print, or a picture to post: 1200 × 630 pixels, or 1080 × 1080. */
export const printKinds = ['poster', 'wide', 'square'] as const;
export type PrintKind = (typeof printKinds)[number];

/** `words`: all that is written on it, and of what its cloth is drawn; equal orders give equal bytes. */
export interface PrintOrder {
  kind: PrintKind;
  words: object;
}

/** Too many wait already; nothing was begun. */
export interface PressBusy {
  code: 'busy';
  retryAfterSeconds: number;
}

/** Draws beside the pages, one thing after the other, and keeps what it drew. */
export interface Press {
  print(order: PrintOrder): Promise<Result<Uint8Array, PressBusy>>;
}
