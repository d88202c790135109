import type { Poster } from './poster.ts';
import type { TypeStyle, Typesetter } from './typesetter.ts';
import { balanceLines, wrapLines } from './wrap-lines.ts';

export interface SetLine {
  text: string;
  style: TypeStyle;
  /** Height of the line, and of the space above it. */
  heightPt: number;
  abovePt: number;
}

const mm = 72 / 25.4;
const ink = '#271b15';
const quoteStyle: TypeStyle = { face: 'serif', sizePt: 16, colour: ink };
const small = (face: 'regular' | 'semibold' | 'bold', colour = ink): TypeStyle => ({ face, sizePt: 11.5, colour });
const titleAt = (sizePt: number): TypeStyle => ({ face: 'serif', sizePt, colour: ink, tracking: -0.02 });

/** Lines of the words beside the QR code, from above, no wider than the column. */
export function posterLines(type: Typesetter, poster: Poster, widthPt: number): SetLine[] {
  const lines: SetLine[] = [];
  const add = (texts: string[], style: TypeStyle, leading: number, beforeMm: number) => {
    for (const [at, text] of texts.entries())
      lines.push({ text, style, heightPt: style.sizePt * leading, abovePt: at === 0 ? beforeMm * mm : 0 });
  };
  const wrapped = (text: string, style: TypeStyle, most: number) =>
    wrapLines(text, widthPt, (part) => type.widthPt(part, style), most);
  if (poster.sample) add(wrapped(poster.sample, small('bold', '#8a5a00'), 2), small('bold', '#8a5a00'), 1.4, 0);
  if (poster.above) add(wrapped(poster.above, small('semibold', '#6f4425'), 3), small('semibold', '#6f4425'), 1.4, 0);
  const title = fitTitle(type, poster.title, widthPt);
  add(title.lines, title.style, title.style.sizePt > 30 ? 0.98 : 1.06, 2);
  if (poster.quote)
    add(
      balanceLines(poster.quote, widthPt, (part) => type.widthPt(part, quoteStyle), 6),
      quoteStyle,
      1.28,
      4,
    );
  if (poster.who) add(wrapped(poster.who, small('bold'), 2), small('bold'), 1.4, 3);
  for (const line of poster.lines) add(wrapped(line, small('regular'), 3), small('regular'), 1.4, 0);
  return lines;
}

/** 44 points, 30 from forty letters on; smaller rather than breaking a word, and cut after eight lines. */
function fitTitle(type: Typesetter, title: string, widthPt: number): { lines: string[]; style: TypeStyle } {
  const sizes = title.length < 40 ? [44, 36, 30, 24] : [30, 24, 20];
  const widest = (style: TypeStyle) => Math.max(...title.split(' ').map((word) => type.widthPt(word, style)));
  const style = sizes.map(titleAt).find((one) => widest(one) <= widthPt) ?? titleAt(24);
  return { style, lines: balanceLines(title, widthPt, (part) => type.widthPt(part, style), 8) };
}
