import { expect, test } from '../support/browser.ts';
import { knownEmail } from '../support/e2e-accounts.ts';
import { codeTo, lettersTo } from '../support/letters.ts';
import { askForCode, codeField, enter, sessionCookie } from '../support/sign-in.ts';

const phone = { viewport: { width: 390, height: 844 } };
const devices = '/studio/akun';
test.use(phone);

const anotherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

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
