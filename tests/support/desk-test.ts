import type { BrowserContext } from '@playwright/test';
import type { SessionCookie } from '#domain/account/sign-in.ts';
import { test as base } from './browser.ts';
import { type DeskSite, startDeskSite } from './desk-site.ts';

/** Tests of the desk, all on one site of their own. */
export const test = base.extend<{ baseURL: string }, { desk: DeskSite }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const desk = await startDeskSite();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
});

/** Has a browser be whoever holds this session. */
export async function signIn(
  context: BrowserContext,
  { url }: DeskSite,
  { name, value }: SessionCookie,
): Promise<void> {
  await context.addCookies([{ name, value, url }]);
}
