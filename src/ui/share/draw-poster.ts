import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import { brandMark } from '#ui/motif/mark.ts';
import { pinggir } from '#ui/motif/pinggir.ts';
import { hungCloths } from './hung-cloths.ts';
import type { Poster } from './poster.ts';
import { posterLines } from './poster-text.ts';
import { qrModules, qrPath, quietModules } from './qr-code.ts';
import { type TypeStyle, Typesetter } from './typesetter.ts';
import { wrapLines } from './wrap-lines.ts';

const mm = 72 / 25.4;
const bleed = 3 * mm;
const page = { width: 210 * mm, height: 297 * mm };
const margin = 15 * mm;
const qrSide = 50 * mm;
const column = page.width - 2 * margin - qrSide - 9 * mm;
const wordsEnd = page.height - 26 * mm;
const footRule = page.height - 22 * mm;
const paper = '#fbf7f0';
const ink = '#271b15';
/** Dashes of no length, which round ends make into dots; pdfkit wants a length. */
const dots = /stroke-dasharray="0[ ,]/g;
/** Points to a unit of the drawings, whose field is as wide as the page. */
const unit = page.width / 794;

/** An A4 poster as PDF: words and cloth as vectors, fonts embedded, three millimetres more on each side to be cut off. */
export function drawPoster(poster: Poster): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [page.width + 2 * bleed, page.height + 2 * bleed],
    margin: 0,
    lang: 'id-ID',
    info: { Title: poster.title, CreationDate: new Date(`${poster.day}T00:00:00+07:00`) },
  });
  const boxes = { BleedBox: [0, 0, doc.page.width, doc.page.height], TrimBox: trimBox() };
  Object.assign((doc.page as unknown as { dictionary: { data: object } }).dictionary.data, boxes);
  const written = collect(doc);
  doc.rect(0, 0, doc.page.width, doc.page.height).fill(paper);
  doc.translate(bleed, bleed);
  const type = new Typesetter(doc);
  const wordsTop = drawWords(type, poster);
  drawCloths(doc, poster, Math.min(wordsTop, drawQr(doc, type, poster)));
  drawFoot(doc, type, poster);
  doc.end();
  return written;
}

function trimBox(): number[] {
  return [bleed, bleed, bleed + page.width, bleed + page.height];
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

/** Beside the QR code, ending where it ends; answers where they begin. */
function drawWords(type: Typesetter, poster: Poster): number {
  const lines = posterLines(type, poster, column);
  const height = lines.reduce((sum, { heightPt, abovePt }) => sum + heightPt + abovePt, 0);
  let y = wordsEnd - height;
  for (const { text, style, heightPt, abovePt } of lines) {
    y += abovePt;
    type.line(text, margin, y + heightPt / 2 + style.sizePt * 0.35, style);
    y += heightPt;
  }
  return wordsEnd - height;
}

/** Answers where it begins. */
function drawQr(doc: PDFKit.PDFDocument, type: Typesetter, { qr, qrWords, address }: Poster): number {
  const x = page.width - margin - qrSide;
  const bold: TypeStyle = { face: 'bold', sizePt: 12, colour: ink };
  const link: TypeStyle = { face: 'semibold', sizePt: 12, colour: '#203269' };
  const setIn = (text: string, style: TypeStyle) => wrapLines(text, qrSide, (part) => type.widthPt(part, style));
  while (link.sizePt > 10 && type.widthPt(address, link) > qrSide) link.sizePt -= 0.5;
  const host = address.slice(0, address.indexOf('/'));
  const parts = type.widthPt(address, link) > qrSide ? [host, address.slice(host.length)] : [address];
  while (link.sizePt > 9 && type.widthPt(host, link) > qrSide) link.sizePt -= 0.5;
  const below = [
    ...setIn(qrWords, bold).map((text) => ({ text, style: bold })),
    ...parts.flatMap((part) => setIn(part, link)).map((text) => ({ text, style: link })),
  ];
  const lineHeight = 5.2 * mm;
  const top = wordsEnd - below.length * lineHeight - 2.5 * mm - qrSide;
  const code = qrModules(qr);
  const moduleSide = qrSide / (code.size + 2 * quietModules);
  doc.rect(x, top, qrSide, qrSide).fill('#fff');
  doc
    .save()
    .translate(x + quietModules * moduleSide, top + quietModules * moduleSide)
    .scale(moduleSide);
  doc.path(qrPath(code)).fill('#000').restore();
  for (const [at, { text, style }] of below.entries())
    type.line(text, x, top + qrSide + 2.5 * mm + at * lineHeight + 4 * mm, style);
  return top;
}

/** From the edge above down to a clear space over the words, however many these are. */
function drawCloths(doc: PDFKit.PDFDocument, { cloth }: Poster, wordsTop: number): void {
  const edge = 5 * mm;
  const room = (wordsTop - edge - 22 * mm) / unit;
  const length = Math.max(120, Math.min(558, room));
  const svg = hungCloths(cloth, {
    ...{ width: 794, height: 640, enlarged: 2 },
    cloths: [
      { x: 57, width: 392, length: Math.round(length) },
      { x: 500, width: 168, length: Math.round(Math.min(389, length * 0.7)) },
    ],
  });
  doc.save().translate(0, edge).scale(unit);
  drawSvg(doc, svg.replaceAll(dots, 'stroke-dasharray="0.01 '), 0, 0, { assumePt: true });
  doc.restore();
  doc
    .save()
    .translate(-bleed, -bleed)
    .scale((page.width + 2 * bleed) / 1280, (edge + bleed) / 8, {});
  drawSvg(doc, pinggir('bbi', 'merah'), 0, 0, { assumePt: true });
  doc.restore();
}

function drawFoot(doc: PDFKit.PDFDocument, type: Typesetter, { foot }: Poster): void {
  doc
    .moveTo(margin, footRule)
    .lineTo(page.width - margin, footRule)
    .lineWidth(0.35 * mm)
    .stroke('#c9bca9');
  const mark = brandMark().replaceAll('currentColor', '#ac131a').replaceAll('var(--color-kertas)', paper);
  drawSvg(doc, mark, margin, footRule + 3 * mm, { width: 8 * mm, height: 8 * mm, assumePt: true });
  const brand: TypeStyle = { face: 'serif', sizePt: 11, colour: ink };
  const note: TypeStyle = { face: 'regular', sizePt: 9, colour: '#54463d' };
  for (const [at, word] of ['Bangga Buatan', 'Indonesia'].entries())
    type.line(word, margin + 10.5 * mm, footRule + (6.4 + at * 4) * mm, brand);
  const width = page.width - 2 * margin - 50 * mm;
  const lines = foot.flatMap((line) => wrapLines(line, width, (part) => type.widthPt(part, note), 2));
  for (const [at, line] of lines.entries())
    type.line(line, page.width - margin - type.widthPt(line, note), footRule + (6.2 + at * 4.3) * mm, note);
}
