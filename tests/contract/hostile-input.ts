const elevenWords = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas';
const letter = (at: number) => String.fromCharCode(97 + (at % 26));
const twoHundredWords = Array.from({ length: 200 }, (_, at) => `xq${letter(at)}${letter(at / 26)}zwv`).join(' ');

const texts = [
  '"',
  "'",
  '\\',
  '\\\\',
  '\\"',
  '" OR "1"="1',
  "' OR '1'='1",
  'OR 1=1',
  "kopi' OR 1=1 --",
  'kopi" OR category_path EXISTS OR province = "',
  'kopi\\" OR province EXISTS OR province = \\"',
  'kopi"] OR province EXISTS OR province IN ["',
  "'); drop table products; --",
  '_geoRadius(0, 0, 100000000)',
  '_geoBoundingBox([90, 180], [-90, -180])',
  'NOT EXISTS',
  'IS NOT NULL',
  'null',
  'NULL',
  'undefined',
  '{}',
  '[]',
  '*',
  '%',
  '_',
  '\u0000',
  'kopi\u0000',
  '\u0000kopi',
  '\ud800',
  '😀',
  '👩🏽‍🌾🇮🇩',
  'قهوة',
  '\u202eipok\u202c',
  '\u200fkopi\u200f',
  '\u2067kopi\u2069',
  elevenWords,
  twoHundredWords,
  'x'.repeat(5000),
];

/** What no value of a filter is, written so as to be taken for more than a value; each with a name that fits a line. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = texts.map((text) => [
  JSON.stringify(text).slice(0, 40),
  text,
]);
