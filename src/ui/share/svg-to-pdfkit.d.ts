declare module 'svg-to-pdfkit' {
  interface Options {
    width?: number;
    height?: number;
    preserveAspectRatio?: string;
    assumePt?: boolean;
  }
  /** Draws an SVG as vectors; lengths in points. */
  export default function drawSvg(doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: Options): void;
}
