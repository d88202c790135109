/** What somebody might type so that it does more than be read. At most 27 signs: a mark before it and the shortest field holds it. */
export const hostileTexts: Record<string, string> = {
  'an element that breaks out of an attribute': '"><img kena onerror=kena()>',
  'the end of a script and a new one': '</script><script kena>k()//',
  'a drawing with a handler': '<svg/kena/onload=kena()>',
  'a handler inside quotes': "' kena onfocus=kena() x='",
  'a link of Markdown that runs': '[x](javascript:kena())',
  'a link that runs': '<a href=javascript:kena()>',
  'the end of a comment and a title': ']]>--></title><b kena>',
  'signs that nobody sees and that turn the line': '\u202e\u2066ga\u200bi\u00adh\u2060\ufeff <b kena>',
  'a line of a mail': 'x\r\nBcc: kena@surel.example',
  'a formula and templates': '=1+1 {{kena()}} <%=kena()%>',
};

/** Invisible signs and those of direction that no text of a page bears. */
export const trickSigns = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const fields = {
  maker: ['name', 'nameEn', 'summary', 'summaryEn', 'story', 'storyEn', 'crafts'],
  product: [
    ...['name', 'nameEn', 'summary', 'summaryEn', 'story', 'storyEn', 'materials', 'technique'],
    ...['unit', 'unitEn', 'sizeText'],
  ],
  photo: ['alt', 'altEn'],
  makerPhoto: ['alt', 'altEn'],
  decision: ['note'],
  report: ['message', 'contact', 'answer'],
  shop: ['name'],
  claim: ['number', 'verifier', 'note', 'proof'],
  suspension: ['note'],
  request: ['words', 'name', 'reply', 'answer'],
  repair: ['what'],
  duta: ['name', 'office', 'statement'],
  endorsement: ['sentence'],
} as const;

/** A mark of its own for each text field, such as `q07`, by which it is found on a page: `product.unit`. */
export const markOf: Record<string, string> = Object.fromEntries(
  Object.entries(fields)
    .flatMap(([thing, names]) => names.map((name) => `${thing}.${name}`))
    .map((field, at) => [field, `q${String(at).padStart(2, '0')}`]),
);

/** What is typed into each field of a thing: its mark, then the text. */
export function hostileFields(thing: keyof typeof fields, text: string): Record<string, string> {
  return Object.fromEntries(fields[thing].map((name) => [name, markOf[`${thing}.${name}`] + text]));
}
