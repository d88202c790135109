import { expect, test } from '../support/browser.ts';
import { readGivenState } from '../support/e2e-makers.ts';
import { addressIn, lettersTo } from '../support/letters.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('a letter is ended from the letter, by one button without signing in, or by the button of a mail program', async ({
  page,
  request,
  baseURL,
}) => {
  const [letter = ''] = lettersTo(readGivenState().makers.surat.email);
  const [head = '', ...body] = letter.split('\r\n\r\n');
  const link = addressIn(body.join('\r\n\r\n'), `${baseURL}/surat/`);
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  expect(headers).toContain(`List-Unsubscribe: <${link}>`);
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

  // Programs open the links of a mail too: looking changes nothing.
  expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berhenti menerima surat mingguan?');
  await expectSound(page);
  await page.getByRole('button', { name: 'Berhenti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Surat mingguan sudah berhenti');
  await expectSound(page);

  const oneClick = { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 };
  expect((await request.post(link, oneClick)).status()).toBe(200);
  expect((await request.post(`${link}x`, oneClick)).status()).toBe(410);
  await page.goto(`${link}x`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tautan ini sudah tidak berlaku');
});
