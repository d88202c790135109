import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { accessibilityFaults, expect, test } from '../support/browser.ts';
import { elsewhereCookieFile, elsewhereEmail, knownEmail } from '../support/e2e-accounts.ts';
import { codeTo, lettersTo } from '../support/letters.ts';
import { signIn } from '../support/sign-in.ts';

const phone = { viewport: { width: 390, height: 844 } };
const devices = '/studio/akun';
test.use(phone);

const codeField = (page: Page) => page.getByRole('textbox', { name: 'Kode enam angka' });
const enter = (page: Page) => page.getByRole('button', { name: 'Masuk', exact: true });

async function askForCode(page: Page, email: string, next = devices): Promise<void> {
  await page.goto(`/masuk?lanjut=${encodeURIComponent(next)}`);
  await page.getByRole('textbox', { name: 'Surel' }).fill(email);
  await page.getByRole('button', { name: 'Kirim kode' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ketik enam angka');
}

const anotherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === 'katalog.session_token');
}

test('somebody new signs in by a code from a mail, pasted with a space, and out again', async ({ page, context }) => {
  await page.goto('/');
  await page.getByLabel('Menu').first().click();
  await page.getByRole('link', { name: 'Masuk' }).click();
  await expect(page).toHaveURL('/masuk');
  await askForCode(page, 'baru@surel.example');
  await expect(page.getByText('Dikirim ke b···@surel.example. Berlaku 10 menit.')).toBeVisible();
  const code = await codeTo('baru@surel.example');
  await codeField(page).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await enter(page).click();

  await expect(page).toHaveURL(devices);
  await expect(page.getByText('Perangkat ini', { exact: true })).toBeVisible();
  expect(await sessionCookie(context)).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
  await page.goto('/masuk?lanjut=/studio/akun');
  await expect(page).toHaveURL(devices);

  await page.goto('/keluar');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anda sudah keluar');
  expect(await sessionCookie(context)).toBeUndefined();
  await page.goto(devices);
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fstudio%2Fakun/);
});

test('all of it works without JavaScript, and in English', async ({ browser }) => {
  const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
  await page.goto('/en/masuk?lanjut=/en/studio/akun');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('tanpa-skrip@surel.example');
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByRole('textbox', { name: 'Six-digit code' }).fill(await codeTo('tanpa-skrip@surel.example'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/en/studio/akun');
  await page.goto('/en/keluar');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  await page.close();
});

test('three wrong codes lock the right one, and a new one may be asked for after a minute', async ({ page }) => {
  const email = 'keliru@surel.example';
  await askForCode(page, email);
  const code = await codeTo(email);
  await codeField(page).fill('12');
  await enter(page).click();
  await expect(codeField(page)).toHaveAccessibleDescription('Kode terdiri dari enam angka.');
  for (let tries = 1; tries <= 3; tries += 1) {
    await codeField(page).fill(anotherThan(code));
    await enter(page).click();
    await expect(codeField(page)).toHaveAccessibleDescription(/Kode ini tidak cocok/);
  }
  await codeField(page).fill(code);
  await enter(page).click();
  await expect(codeField(page)).toHaveAccessibleDescription(/Tiga kali keliru/);

  await expect(page.getByRole('button', { name: /^Kirim lagi dalam 0\.\d\d$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const early = await page.request.post('/masuk/kode?_action=account.resendCode', {
    form: { a: '' },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(early.status()).toBe(429);
  expect(Number(early.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await early.text()).toContain('Kode baru saja diminta');
  expect(lettersTo(email)).toHaveLength(1);
});

test('a code that was used opens nothing a second time', async ({ browser }) => {
  const email = 'ulang@surel.example';
  const [first, second] = [await browser.newPage(phone), await browser.newPage(phone)];
  await askForCode(first, email);
  await second.context().addCookies(await first.context().cookies());
  await second.goto('/masuk/kode');
  const code = await codeTo(email);
  for (const page of [first, second]) {
    await codeField(page).fill(code);
    await enter(page).click();
  }
  await expect(first).toHaveURL(devices);
  await expect(codeField(second)).toHaveAccessibleDescription(/Kode ini tidak cocok/);
  await first.context().close();
  await second.context().close();
});

test('an address that has an account and one that has none are answered alike', async ({ browser }) => {
  const answers: string[] = [];
  for (const email of [knownEmail, 'diamdiam@surel.example']) {
    const page = await browser.newPage(phone);
    await askForCode(page, email);
    answers.push(await page.locator('main').innerText());
    await page.context().close();
  }
  expect(answers[0]?.replace(/0\.\d\d/, '')).toBe(answers[1]?.replace(/0\.\d\d/, ''));
});

test.describe('the way on after signing in', () => {
  for (const elsewhere of ['//jahat.example', '/\\jahat.example', 'https://jahat.example', '/.//jahat.example']) {
    test(`never leaves the site: ${elsewhere}`, async ({ page, baseURL }) => {
      const email = `arah-${elsewhere.replace(/\W/g, '').length}-${elsewhere.charCodeAt(1)}@surel.example`;
      await askForCode(page, email, elsewhere);
      await codeField(page).fill(await codeTo(email));
      await enter(page).click();
      await expect(page).toHaveURL(`${baseURL}/studio`);
    });
  }
});

test('an address with line breaks or with two mailboxes gets no mail', async ({ page, baseURL }) => {
  const before = lettersTo('korban@surel.example').length;
  for (const email of [
    'a@surel.example\r\nBcc: korban@surel.example',
    'a@surel.example, korban@surel.example',
    'a@surel.example;korban@surel.example',
    '<korban@surel.example>',
  ]) {
    const answer = await page.request.post('/masuk?_action=account.requestCode', {
      form: { email },
      headers: { origin: baseURL ?? '' },
    });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('Alamat surel ini belum lengkap');
  }
  expect(lettersTo('korban@surel.example')).toHaveLength(before);
});

test('signing in once more in the same browser changes the session and ends the earlier one', async ({ browser }) => {
  const page = await browser.newPage(phone);
  const context = page.context();
  await askForCode(page, 'putar@surel.example');
  const pending = await context.cookies();
  await codeField(page).fill(await codeTo('putar@surel.example'));
  await enter(page).click();
  await expect(page).toHaveURL(devices);
  const earlier = await context.cookies();

  // The second screen of somebody else's signing in, in a browser that is signed in.
  const other = await browser.newPage(phone);
  await askForCode(other, 'putar-lain@surel.example');
  await context.addCookies((await other.context().cookies()).filter(({ name }) => pending[0]?.name === name));
  await page.goto('/masuk/kode');
  await codeField(page).fill(await codeTo('putar-lain@surel.example'));
  await enter(page).click();
  await expect(page.getByText('putar-lain@surel.example')).toBeVisible();

  await other.context().addCookies(earlier);
  await other.goto(devices);
  await expect(other).toHaveURL(/\/masuk/);
  await context.close();
  await other.context().close();
});

test('a device is signed out from another one, and by nobody else', async ({ browser, baseURL }) => {
  const [phonePage, desk, stranger] = [await browser.newPage(phone), await browser.newPage(), await browser.newPage()];
  const { name, value } = JSON.parse(readFileSync(elsewhereCookieFile(process.env.E2E_DATA_DIR ?? ''), 'utf8'));
  await desk.context().addCookies([{ name, value: encodeURIComponent(value), url: baseURL ?? '' }]);
  await desk.goto(devices);
  await expect(desk).toHaveURL(devices);
  await signIn(phonePage, elsewhereEmail, devices);
  await expect(phonePage.getByRole('listitem')).toHaveCount(2);
  const id = await phonePage.locator('input[name=id]').inputValue();

  await signIn(stranger, 'orang-lain@surel.example', devices);
  const refused = await stranger.request.post(`${devices}?_action=account.endSession`, {
    form: { id },
    headers: { origin: baseURL ?? '' },
  });
  expect(refused.status()).toBe(404);
  await desk.reload();
  await expect(desk).toHaveURL(devices);

  await phonePage.getByRole('button', { name: 'Keluarkan Chrome di Windows' }).click();
  await expect(phonePage.getByRole('status')).toHaveText('Perangkat itu sudah dikeluarkan.');
  await expect(phonePage.getByRole('listitem')).toHaveCount(1);
  await desk.reload();
  await expect(desk).toHaveURL(/\/masuk/);
  for (const page of [phonePage, desk, stranger]) await page.context().close();
});

test('forms of other sites are refused before anything is done', async ({ page, context }) => {
  await signIn(page, 'asal@surel.example', devices);
  const before = await sessionCookie(context);
  for (const address of [
    '/keluar',
    '/keluar?_action=account.signOut',
    '/studio/akun?_action=account.endOthers',
    '/studio/akun?_action=account.endSession',
    '/masuk?_action=account.requestCode',
    '/masuk/kode?_action=account.redeemCode',
    '/masuk/kode?_action=account.resendCode',
    '/masuk/pendamping?_action=account.takeOver',
    '/_actions/account.signOut',
  ]) {
    const answer = await page.request.post(address, {
      form: { email: 'asal-lain@surel.example', id: 'x', code: '123456' },
      headers: { origin: 'https://jahat.example' },
    });
    expect(answer.status(), address).toBe(403);
  }
  expect(lettersTo('asal-lain@surel.example')).toEqual([]);
  await page.goto(devices);
  await expect(page).toHaveURL(devices);
  expect((await sessionCookie(context))?.value).toBe(before?.value);
});

test('what is made for one person is stored by nobody', async ({ page }) => {
  await signIn(page, 'simpan@surel.example', devices);
  for (const address of [devices, '/masuk/pendamping', '/keluar', '/masuk']) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect(answer.headers()['cache-control'], address).toBe('private, no-store');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });
      test('axe finds nothing wrong on the way in, on the list of devices and on the way out', async ({ page }) => {
        const email = `axe-${colorScheme}-${width}@surel.example`;
        const check = async () => {
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        };
        await page.goto('/masuk');
        await check();
        await askForCode(page, email);
        await check();
        await enter(page).click();
        await codeField(page).fill('12');
        await enter(page).click();
        await check();
        await codeField(page).fill(await codeTo(email));
        await enter(page).click();
        for (const address of [devices, '/masuk/pendamping', '/keluar']) {
          await page.goto(address);
          await check();
        }
        await page.getByRole('button', { name: 'Keluar' }).click();
        await check();
      });
    });
  }
}
