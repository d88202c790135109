import { create, toBuffer } from 'qrcode';

/** Modules left white around the code, as its standard asks. */
export const quietModules = 4;

export interface QrModules {
  /** Along one side, without the quiet zone. */
  size: number;
  isDark: (column: number, row: number) => boolean;
}

/** Level Q: a quarter of it may be smudged or hidden. */
const level = 'Q';

export function qrModules(text: string): QrModules {
  const { modules } = create(text, { errorCorrectionLevel: level });
  return { size: modules.size, isDark: (column, row) => modules.get(row, column) !== 0 };
}

/** Dark modules as one path, one unit a module, runs of a row joined. */
export function qrPath({ size, isDark }: QrModules): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && isDark(column, row)) column += 1;
      if (column > from) path += `M${from} ${row}h${column - from}v1h${from - column}z`;
    }
  }
  return path;
}

/** A document of its own, for whoever lays out print. */
export function qrSvg(text: string): string {
  const code = qrModules(text);
  const side = code.size + 2 * quietModules;
  const box = `${-quietModules} ${-quietModules} ${side} ${side}`;
  const paper = `<path fill="#fff" d="M${-quietModules} ${-quietModules}h${side}v${side}h${-side}z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${side * 10}" height="${side * 10}" shape-rendering="crispEdges">`;
  return `${svg}${paper}<path d="${qrPath(code)}"/></svg>`;
}

/** The same as a picture, sixteen pixels a module. */
export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: level, margin: quietModules, scale: 16 });
}
