import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './browser.ts';
import { codeTo, lettersTo } from './letters.ts';

/** Signs in by a code that is read from the letter, and goes on to `next`. */
export async function signIn(page: Page, email: string, next = '/studio'): Promise<void> {
  const nth = lettersTo(email).length + 1;
  await page.goto(`/masuk?lanjut=${encodeURIComponent(next)}`);
  await page.getByRole('textbox', { name: 'Surel' }).fill(email);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await page.getByRole('textbox', { name: 'Kode enam angka' }).fill(await codeTo(email, nth));
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('/masuk'));
}

export const codeField = (page: Page) => page.getByRole('textbox', { name: 'Kode enam angka' });
export const enter = (page: Page) => page.getByRole('button', { name: 'Masuk', exact: true });

/** Goes as far as the screen on which the code is typed. */
export async function askForCode(page: Page, email: string, next = '/studio/akun'): Promise<void> {
  await page.goto(`/masuk?lanjut=${encodeURIComponent(next)}`);
  await page.getByRole('textbox', { name: 'Surel' }).fill(email);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ketik enam angka');
}

export async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'katalog.session_token');
}
