import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori, { type SatoriOptions } from 'satori';
import { brandMark } from '#ui/motif/mark.ts';
import { pinggir } from '#ui/motif/pinggir.ts';
import { hungCloths } from './hung-cloths.ts';
import type { SocialImage } from './social-image.ts';
import { type Face, fontFile } from './typesetter.ts';

type Shape = 'wide' | 'square';
type Style = Record<string, string | number>;
interface Element {
  type: string;
  props: { style?: Style; children?: (Element | string)[] | string; src?: string; width?: number; height?: number };
}

const paper = '#fbf7f0';
const ink = '#271b15';
const sizes = { wide: { width: 1200, height: 630 }, square: { width: 1080, height: 1080 } } as const;
/** Where the cloths hang: at the right, or above the words. */
const fields = {
  wide: { left: 640, width: 560, height: 616, cloths: [cloth(30, 300, 540), cloth(370, 150, 380)] },
  square: { left: 0, width: 1080, height: 560, cloths: [cloth(72, 560, 470), cloth(704, 230, 330)] },
} as const;

let fonts: SatoriOptions['fonts'] | null = null;

/** A picture as PNG; equal words give equal bytes. */
export async function drawSocialImage(image: SocialImage, shape: Shape): Promise<Buffer> {
  fonts ??= (['serif', 'regular', 'semibold'] as const).flatMap(readFont);
  const { width, height } = sizes[shape];
  const svg = await satori(layOut(image, shape) as Parameters<typeof satori>[0], { width, height, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function layOut(image: SocialImage, shape: Shape): Element {
  const { width, height } = sizes[shape];
  const { left, cloths, ...field } = fields[shape];
  const drawn = hungCloths(image.cloth, { ...field, cloths, enlarged: shape === 'wide' ? 1.6 : 2 });
  const strip = pinggir('bbi', 'merah');
  return box({ width, height, position: 'relative', background: paper, color: ink, fontFamily: 'regular' }, [
    picture(drawn, { left, top: 14, ...field }),
    picture(strip, { left: 0, top: 0, width, height: 14 }),
    ...(shape === 'wide' ? [brand({ left: 72, top: 64 })] : [brand({ left: 72, bottom: 56 })]),
    words(image, shape),
  ]);
}

function words({ above, title, quote, below }: SocialImage, shape: Shape): Element {
  const width = shape === 'wide' ? 540 : 936;
  const size = titleSize(title, quote !== null, shape);
  const clamp = quote === null ? 4 : 3;
  const place = shape === 'wide' ? { left: 72, bottom: 56 } : { left: 72, bottom: 144 };
  return box({ position: 'absolute', ...place, width, flexDirection: 'column' }, [
    ...(above ? [line(above, { fontFamily: 'semibold', fontSize: 24, color: '#6f4425' }, 2)] : []),
    line(
      title,
      {
        fontFamily: 'serif',
        fontSize: size,
        lineHeight: 1.02,
        textWrap: 'balance',
        letterSpacing: '-0.02em',
        margin: '8px 0 16px',
      },
      clamp,
    ),
    ...(quote
      ? [line(quote, { fontFamily: 'serif', fontSize: 28, lineHeight: 1.25, textWrap: 'balance', marginBottom: 14 }, 4)]
      : []),
    ...below.map((text) => line(text, { fontFamily: 'semibold', fontSize: quote ? 22 : 26 }, 2)),
  ]);
}

function titleSize(title: string, hasQuote: boolean, shape: Shape): number {
  const longest = Math.max(...title.split(' ').map((word) => word.length));
  const largest = shape === 'wide' ? (hasQuote ? 52 : 76) : hasQuote ? 64 : 88;
  const byLength = title.length > 60 ? 0.5 : title.length > 32 ? 0.62 : 1;
  // A word of capitals is about 0.62 of its size wide a letter: smaller rather than broken, down to half.
  const byWord = (shape === 'wide' ? 540 : 936) / (longest * 0.62) / largest;
  return Math.round(largest * Math.max(0.5, Math.min(byLength, byWord)));
}

function line(text: string, style: Style, most: number): Element {
  const wrap = { display: 'block', lineClamp: most, wordBreak: 'break-word', fontFeatureSettings: '"lnum" 1' };
  return { type: 'div', props: { style: { ...wrap, ...style }, children: text } };
}

function box(style: Style, children: Element[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function picture(svg: string, { width, height, ...at }: { width: number; height: number } & Style): Element {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, width, height, style: { position: 'absolute', ...at } } };
}

function brand(at: Style): Element {
  const mark = brandMark().replaceAll('currentColor', '#ac131a').replaceAll('var(--color-kertas)', paper);
  const sized = mark.replace('<svg ', '<svg width="46" height="46" ');
  const src = `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`;
  const style: Style = { fontFamily: 'serif', fontSize: 25, lineHeight: 1.05 };
  const name = ['Bangga Buatan', 'Indonesia'].map(
    (word): Element => ({ type: 'div', props: { style, children: word } }),
  );
  return box({ position: 'absolute', ...at, alignItems: 'center' }, [
    { type: 'img', props: { src, width: 46, height: 46, style: { marginRight: 14 } } },
    box({ flexDirection: 'column' }, name),
  ]);
}

function cloth(x: number, width: number, length: number) {
  return { x, width, length };
}

/** Letters that the first file lacks are taken from the second by themselves. */
function readFont(face: Face): SatoriOptions['fonts'] {
  const of = (name: string, subset: 'latin' | 'latin-ext') =>
    ({ name, data: readFileSync(fontFile(face, subset)), weight: 400, style: 'normal' }) as const;
  return [of(face, 'latin'), of(`${face}-ext`, 'latin-ext')];
}
