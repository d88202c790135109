import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { plainLine } from '#domain/plain-text.ts';
import { expect } from '../support/browser.ts';
import type { HostileMaker } from '../support/hostile-makers.ts';
import { deskFields, deskPages, ownFields, ownPages, publicPages, staffPages } from '../support/hostile-pages.ts';
import { test } from '../support/hostile-site.ts';
import { hostileTexts, markOf, trickSigns } from '../support/hostile-texts.ts';
import { type ReadPage, readAsBrowser } from '../support/page-faults.ts';

async function read(
  page: Page,
  request: APIRequestContext,
  path: string,
  cookie = '',
): Promise<ReadPage & { body: string }> {
  const answer = await request.get(path, { headers: cookie ? { cookie } : {} });
  expect([path, answer.status()]).toEqual([path, 200]);
  const [body, type] = [await answer.text(), answer.headers()['content-type'] ?? ''];
  return { ...(await readAsBrowser(page, { body, type, url: answer.url() })), body };
}

for (const what of Object.keys(hostileTexts)) {
  test(`${what}, in every text field, is a text like any other on every page`, async ({ page, request, site }) => {
    const maker = site.makers[what] as HostileMaker;
    await page.goto('/robots.txt');
    const seen = new Set<string>();
    const faults: string[] = [];
    const visit = async (path: string, cookie = '') => {
      const { faults: found, words, body, outside } = await read(page, request, path, cookie);
      faults.push(...found.map((fault) => `${path}: ${fault}`));
      if (trickSigns.test(decodeEntities(body))) faults.push(`${path}: a sign that nobody sees`);
      faults.push(...outside.filter((href) => !isKnown(href)).map((href) => `${path}: leads to ${href}`));
      for (const [field, mark] of Object.entries(markOf))
        if (isWritten(words, mark, maker.text, field)) seen.add(field);
    };
    for (const path of publicPages(maker)) await visit(path);
    const missing = (fields: string[]) => fields.filter((field) => !seen.has(field));
    expect(faults).toEqual([]);
    const hidden = [...ownFields, ...deskFields];
    expect(missing(Object.keys(markOf).filter((field) => !hidden.includes(field)))).toEqual([]);
    for (const path of ownPages(maker)) await visit(path, maker.cookie);
    expect(faults).toEqual([]);
    expect(missing(ownFields)).toEqual([]);
    for (const path of staffPages(maker)) await visit(path, maker.duta.cookie);
    for (const path of deskPages(maker)) await visit(path, site.curator);
    expect(faults).toEqual([]);
    expect(missing(deskFields)).toEqual([]);
  });
}

test('nothing of it runs where scripts do', async ({ page, context, site }) => {
  // Were it run, the page would report that there is no `kena`.
  for (const maker of Object.values(site.makers)) {
    const [name = '', ...value] = maker.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: site.url }]);
    const duta = `/duta/${maker.duta.slug}`;
    for (const path of [
      `/produk/${maker.productSlug}`,
      `/pembuat/${maker.makerSlug}`,
      duta,
      ownPages(maker)[0] ?? '',
    ]) {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(new URL(page.url()).pathname).toBe(path.split('?')[0]);
    }
  }
});

test('machines read it as a value', async ({ request, site }) => {
  for (const { text, productSlug, makerSlug } of Object.values(site.makers)) {
    const found = await request.get(`/api/v1/search?maker=${makerSlug}`);
    expect(found.headers()['content-type']).toContain('application/json');
    expect(found.headers()['x-content-type-options']).toBe('nosniff');
    const { hits } = await found.json();
    expect(hits).toMatchObject([{ slug: productSlug, name: markOf['product.name'] + plainLine(text) }]);
    const suggested = await (await request.get(`/saran?q=${markOf['product.name']}`)).text();
    for (const body of [await found.text(), suggested]) expect(trickSigns.test(body)).toBe(false);
  }
});

test('a letter goes to its maker or official alone, as plain text', async ({ site }) => {
  const outbox = join(site.dataDir, 'outbox');
  const letters = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'));
  const recipients = letters.map((letter) => {
    const head = (letter.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n\s+/g, ' ').split('\r\n');
    const named = (name: string) => head.filter((line) => line.toLowerCase().startsWith(`${name}:`));
    expect([named('cc'), named('bcc')]).toEqual([[], []]);
    expect(named('content-type').join()).toContain('text/plain');
    return named('to').map((line) => /(?:<|^To: )(jahil(?:-duta)?-\d@surel\.example)>?$/.exec(line)?.[1]);
  });
  const numbers = Object.keys(site.makers).map((_, at) => at);
  const known = ['jahil', 'jahil-duta'].flatMap((who) => numbers.map((at) => `${who}-${at}@surel.example`));
  expect([...new Set(recipients.map(String))].toSorted()).toEqual(known.toSorted());
});

test('what is refused, and what another device changed, comes back as a text', async ({ page, request, site }) => {
  await page.goto('/robots.txt');
  for (const { text, cookie, makerId, productSlug, productId } of Object.values(site.makers)) {
    const forms: [path: string, status: number, form: Record<string, string>][] = [
      [
        `/studio/profil/cerita?_action=studio.saveMaker`,
        409,
        { usaha: makerId, version: '0', summary: `Lain ${text}` },
      ],
      [
        `/studio/profil/nama?_action=studio.saveMaker`,
        400,
        { usaha: makerId, version: '99', name: `${text} 3201010101900001` },
      ],
      [`/studio/profil/kontak?_action=studio.saveContacts`, 400, { usaha: makerId, phone: text, website: text }],
      [`/studio/produk/${productId}/harga?_action=studio.addListing`, 400, { produk: productId, link: text }],
      [
        `/studio/produk/${productId}/harga?_action=studio.saveProduct`,
        400,
        { produk: productId, version: '99', priceIdr: text, unit: text },
      ],
      [
        `/lapor/${productSlug}?_action=report`,
        400,
        {
          subject: 'product',
          subjectId: productId,
          reason: 'other',
          message: `${text} 3201010101900001`,
          contact: text,
        },
      ],
    ];
    for (const [path, status, form] of forms) {
      const answer = await request.post(path, { form, headers: { cookie, origin: site.url } });
      expect([path, text, answer.status()]).toEqual([path, text, status]);
      const type = answer.headers()['content-type'] ?? '';
      const { faults, words } = await readAsBrowser(page, { body: await answer.text(), type, url: answer.url() });
      expect([path, faults]).toEqual([path, []]);
      expect(words).toContain(text.split(/[\r\n\u0080-\uffff]/)[0]);
    }
  }
});

/** Whether a field's text is read as it was typed; a story may have lost the signs of its Markdown. */
function isWritten(words: string, mark: string, text: string, field: string): boolean {
  if (field.includes('tory') || /note|message|words|reply|answer|proof|contact|statement|sentence/.test(field))
    return words.includes(mark);
  const isList = field === 'maker.crafts' || field === 'product.materials';
  return words.includes(mark + plainLine(isList ? (text.split('\n')[0] ?? '') : text));
}

/** Shops, the ways to reach the maker, and where the figures of regions come from. */
function isKnown(href: string): boolean {
  const { protocol, host } = new URL(href);
  return (
    protocol === 'mailto:' || /^(?:www\.tokopedia\.com|wa\.me|www\.instagram\.com|tenun-jahil\.co\.id)$/.test(host)
  );
}

function decodeEntities(body: string): string {
  return body.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
    String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
