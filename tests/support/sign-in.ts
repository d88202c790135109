import type { Page } from '@playwright/test';
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
