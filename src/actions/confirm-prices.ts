import { defineAction } from 'astro:actions';
import * as z from 'zod';
import { confirmPrices as confirm } from '#domain/studio/confirm-prices.ts';

/** From the weekly letter: whoever has the signed link may say that prices are still right, and nothing else. */
export const confirmPrices = defineAction({
  accept: 'form',
  input: z.object({ token: z.string().max(300), produk: z.array(z.string().max(60)).max(500) }),
  handler: ({ token, produk }, { locals }) => confirm(locals.services, { token, productIds: produk }),
});
