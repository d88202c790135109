import { readFileSync } from 'node:fs';
import { expect, test } from '../support/browser.ts';
import { elsewhereCookieFile, elsewhereEmail } from '../support/e2e-accounts.ts';
import { codeTo, lettersTo } from '../support/letters.ts';
import { askForCode, codeField, enter, sessionCookie, signIn } from '../support/sign-in.ts';
import { expectSoundInBothSchemes } from '../support/sound-page.ts';

const phone = { viewport: { width: 390, height: 844 } };
const devices = '/studio/akun';
test.use(phone);

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

for (const width of [390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });
    test('axe finds nothing wrong on the way in, on the list of devices and on the way out', async ({ page }) => {
      const email = `axe-${width}@surel.example`;
      await page.goto('/masuk');
      await expectSoundInBothSchemes(page);
      await askForCode(page, email);
      await expectSoundInBothSchemes(page);
      await enter(page).click();
      await codeField(page).fill('12');
      await enter(page).click();
      await expectSoundInBothSchemes(page);
      await codeField(page).fill(await codeTo(email));
      await enter(page).click();
      for (const address of [devices, '/masuk/pendamping', '/keluar']) {
        await page.goto(address);
        await expectSoundInBothSchemes(page);
      }
      await page.getByRole('button', { name: 'Keluar' }).click();
      await expectSoundInBothSchemes(page);
    });
  });
}
