import { box, line, num } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';

const SIDE = 56;
const ROW = 97;
const SQRT3 = 1.7320508;
const OVERHANG = 20;

const strip = (d: string, p: Palette) => line(d, p.d, 14.5) + line(d, p.m, 12) + line(d, p.l, 7) + line(d, p.a, 1.1);

/**
 * Three directions of strips that meet in pairs only. Short patches of the first direction are drawn again over its
 * crossings with the third: so every strip goes over one and under one.
 */
function kagome(p: Palette): Unit {
  const flat = [0, ROW / 2, ROW].map((y) => `M-10 ${y}H${SIDE + 10}`).join('');
  let rising = '';
  let falling = '';
  for (let i = -3; i <= 3; i++) {
    const reach = (ROW + OVERHANG) / SQRT3;
    const lead = OVERHANG / SQRT3;
    const x = i * SIDE;
    rising += `M${num(x - lead)} -${OVERHANG}L${num(x + reach)} ${ROW + OVERHANG}`;
    falling += `M${num(SIDE / 2 + x + lead)} -${OVERHANG}L${num(SIDE / 2 + x - reach)} ${ROW + OVERHANG}`;
  }
  const patches = [
    [SIDE / 2, 0],
    [SIDE / 2, ROW],
    [0, ROW / 2],
    [SIDE, ROW / 2],
  ].map(([x = 0, y = 0]) => `M${x - 10.5} ${y}h21`);
  const strips = strip(flat, p) + strip(rising, p) + strip(falling, p) + strip(patches.join(''), p);
  return { w: SIDE, h: ROW, bg: p.g, body: `<g fill="none">${strips}</g>` };
}

const CELL = 20;

function weftCell(x: number, y: number, p: Palette): string {
  const top = y + 1;
  const band = box(x, top, CELL, CELL - 2, p.d) + box(x, top + 1.4, CELL, CELL - 4.8, p.m);
  return band + line(`M${x} ${y + CELL / 2}h${CELL}`, p.l, 4);
}

function warpCell(x: number, y: number, p: Palette): string {
  const left = x + 1;
  const band = box(left, y, CELL - 2, CELL, p.d) + box(left + 1.4, y, CELL - 4.8, CELL, p.a);
  const sheen = `<path d="M${x + CELL / 2} ${y}v${CELL}" stroke="${p.m}" stroke-opacity=".55" stroke-width="4"/>`;
  return band + sheen;
}

function squareWeave(cells: number, weftIsOver: (i: number, j: number) => boolean): (p: Palette) => Unit {
  return (p) => {
    let body = '';
    for (let j = 0; j < cells; j++) {
      for (let i = 0; i < cells; i++) body += (weftIsOver(i, j) ? weftCell : warpCell)(i * CELL, j * CELL, p);
    }
    return { w: cells * CELL, h: cells * CELL, bg: p.d, body };
  };
}

export const anyam: Motif = {
  palettes: ['rotan', 'pandan'],
  structures: [kagome, squareWeave(2, (i, j) => (i + j) % 2 === 0), squareWeave(4, (i, j) => (i + j) % 4 < 2)],
  objectScale: 0.62,
};
