import { defineAction } from 'astro:actions';
import * as z from 'zod';
import { stopLetters as stop } from '#domain/studio/stop-letters.ts';

/** From the weekly letter: whoever has the signed link may end it, and nothing else. */
export const stopLetters = defineAction({
  accept: 'form',
  input: z.object({ token: z.string().max(300) }),
  handler: ({ token }, { locals }) => stop(locals.services, token),
});
