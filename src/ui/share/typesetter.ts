import { fileURLToPath } from 'node:url';

const serif = import.meta.resolve('@fontsource/young-serif/files/young-serif-latin-400-normal.woff');
const sans = import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff');
const files = {
  serif,
  regular: sans,
  semibold: sans.replace('-400-', '-600-'),
  bold: sans.replace('-400-', '-700-'),
} as const;

export type Face = keyof typeof files;
type Subset = 'latin' | 'latin-ext';

export interface TypeStyle {
  face: Face;
  sizePt: number;
  colour: string;
  /** Of the size, between letters. */
  tracking?: number;
}

/** Where a font lies that documents embed; its letters come in two files. */
export function fontFile(face: Face, subset: Subset): string {
  return fileURLToPath(files[face].replace(/latin(?=-\d+-normal\.woff$)/, subset));
}

/** Sets single lines of text in a document, each letter from the file that has it. */
export class Typesetter {
  readonly #doc: PDFKit.PDFDocument;

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    for (const face of Object.keys(files) as Face[])
      for (const subset of ['latin', 'latin-ext'] as const)
        doc.registerFont(`${face} ${subset}`, fontFile(face, subset));
  }

  widthPt(text: string, style: TypeStyle): number {
    return runsOf(text).reduce((sum, run) => sum + this.#use(run, style).widthOfString(run.text, options(style)), 0);
  }

  line(text: string, xPt: number, baselinePt: number, style: TypeStyle): void {
    let x = xPt;
    for (const run of runsOf(text)) {
      const doc = this.#use(run, style).fillColor(style.colour);
      doc.text(run.text, x, baselinePt, { ...options(style), baseline: 'alphabetic', lineBreak: false });
      x += doc.widthOfString(run.text, options(style));
    }
  }

  #use({ subset }: Run, { face, sizePt }: TypeStyle): PDFKit.PDFDocument {
    return this.#doc.font(`${face} ${subset}`).fontSize(sizePt);
  }
}

interface Run {
  text: string;
  subset: Subset;
}

function runsOf(text: string): Run[] {
  return text
    .split(/([\u0100-\u017f]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, subset: /^[\u0100-\u017f]/u.test(part) ? 'latin-ext' : 'latin' }));
}

/** Figures as high as capitals: Young Serif's own hang below the line. */
function options({ tracking = 0, sizePt }: TypeStyle): PDFKit.Mixins.TextOptions {
  return { characterSpacing: tracking * sizePt, features: ['lnum'] };
}
