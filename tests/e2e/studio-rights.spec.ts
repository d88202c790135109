import { execFileSync } from 'node:child_process';
import { expect, test } from '../support/browser.ts';
import { enterAs, readGivenState } from '../support/e2e-makers.ts';
import { signIn } from '../support/sign-in.ts';
import { expectSound } from '../support/sound-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

const settings = '/studio/data';

function filesIn(archive: string): string[] {
  execFileSync('unzip', ['-tq', archive]);
  return execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).trim().split('\n');
}

test('a maker downloads all that is kept of it, then erases its account in two steps', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const maker = readGivenState().makers.hak;
  const visitor = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const statuses = async (...paths: string[]) =>
    Promise.all(paths.map(async (path) => (await visitor.get(path)).status()));
  const found = `/api/v1/search?q=${encodeURIComponent(maker.productName)}`;
  const isFound = async () =>
    JSON.stringify((await (await visitor.get(found)).json()).hits).includes(maker.productPath);
  const picture = /\/media\/[\w-]+\/320\.jpg/.exec(await (await visitor.get(maker.productPath)).text())?.[0] ?? '';
  const all = [maker.makerPath, maker.productPath, `/en${maker.productPath}`, picture];
  expect(await statuses(...all)).toEqual([200, 200, 200, 200]);
  expect(await isFound()).toBe(true);

  await enterAs(context, maker);
  await page.goto(settings);
  await expectSound(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh data saya' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('data-saya.zip');
  const archive = await download.path();
  const names = filesIn(archive);
  expect(names).toEqual(['data.json', expect.stringMatching(/^foto\/[\w-]+\.jpg$/)]);
  const data = JSON.parse(execFileSync('unzip', ['-p', archive, 'data.json'], { encoding: 'utf8' }));
  for (const own of [maker.email, maker.name, maker.productName, maker.phoneDigits]) {
    expect(JSON.stringify(data)).toContain(own);
  }
  expect(execFileSync('unzip', ['-p', archive, names[1] ?? '']).subarray(0, 3)).toEqual(Buffer.from('ffd8ff', 'hex'));

  await page.getByRole('link', { name: 'Hapus akun saya' }).click();
  await expect(page.getByText('Yang akan dihapus: 1 usaha, 1 produk, dan 1 foto.')).toBeVisible();
  await expectSound(page);
  expect(await statuses(...all)).toEqual([200, 200, 200, 200]);
  await page.getByRole('button', { name: 'Ya, hapus akun saya' }).click();
  await expect(page.getByText(/Akun ini dihapus pada/)).toBeVisible();
  await expectSound(page);
  expect(await statuses(...all)).toEqual([404, 404, 404, 404]);
  expect(await isFound()).toBe(false);
  await visitor.dispose();
});

test('an account is gone once its thirty days are over: its pages, its sessions and all that was kept', async ({
  page,
  context,
}) => {
  const maker = readGivenState().makers.terhapus;
  await enterAs(context, maker);
  await page.goto(settings);
  await expect(page).toHaveURL(/\/masuk/);
  for (const path of [maker.makerPath, maker.productPath]) expect((await page.request.get(path)).status()).toBe(404);
  await context.clearCookies();
  await signIn(page, maker.email);
  await expect(page.getByRole('button', { name: 'Mulai' })).toBeVisible();
  await expectSound(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(() => location.assign('/studio/unduh')),
  ]);
  const archive = await download.path();
  expect(filesIn(archive)).toEqual(['data.json']);
  const json = execFileSync('unzip', ['-p', archive, 'data.json'], { encoding: 'utf8' });
  for (const gone of [maker.name, maker.productName, maker.phoneDigits, maker.makerId])
    expect(json).not.toContain(gone);
});
