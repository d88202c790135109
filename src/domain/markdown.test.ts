import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test('a story keeps its paragraphs, emphasis, lists, headings and https links', () => {
  const html = renderMarkdown(
    '# Awal\n\nKami *menenun* sejak **1990**.\nBaris dua.\n\n- satu\n- dua\n\n[Toko](https://toko.id/a)',
  );
  expect(html).toBe(
    '<h3>Awal</h3><p>Kami <em>menenun</em> sejak <strong>1990</strong>.<br />Baris dua.</p>\n<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>\n<p><a href="https://toko.id/a" rel="nofollow ugc noopener">Toko</a></p>',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](  java\nscript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '[x](http://toko.id)',
  '[x](//toko.id)',
  '[x](https://tokopedia.com@jahat.id/)',
  '[x](https:\\\\jahat.id)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<https://jahat.id" onmouseover="alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>body{display:none}</style>',
  '```\n<script>alert(1)</script>\n```',
  '| <b onclick=alert(1)> |\n|---|\n| x |',
  '<p style="position:fixed">x</p>',
  '[a](https://a.id "onclick=alert(1)")',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
])('nothing that runs, loads or leads elsewhere comes out of %s', (text) => {
  const html = renderMarkdown(text);
  const tags = html.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(?:p|strong|em|ul|ol|li|br|h3|a)(?: \/)?>$|^<a href="https:\/\/[\w.-]+[^"@\\]*" rel="nofollow ugc noopener">$/,
    );
  }
});

test('links to the same host under another name, zero widths and reversed text come out plain', () => {
  expect(renderMarkdown('Asli\u200b \u202eilsa\u202c to\u00adko')).toBe('<p>Asli ilsa toko</p>');
});
