import { clothEnd } from './borders.ts';
import { brightness } from './colour.ts';
import { box, num } from './draw.ts';
import type { MotifKey } from './motif.ts';
import type { Palette, PaletteKey } from './palette.ts';
import { clothPattern } from './pattern.ts';
import { contentId } from './seed.ts';
import { svgDocument } from './svg.ts';

export type HangingCloth = {
  motif: MotifKey;
  seed: string;
  x: number;
  width: number;
  length: number;
  scale: number;
  palette?: PaletteKey;
  structure?: number;
};

const FOLDS = [
  [0, 0.22],
  [0.07, 0.02],
  [0.2, 0.13],
  [0.3, 0],
  [0.46, 0.1],
  [0.58, 0.01],
  [0.7, 0.14],
  [0.82, 0.02],
  [0.93, 0.08],
  [1, 0.26],
] as const;

type Gradient = { fill: string; def: string };

function gradient(direction: string, stops: string): Gradient {
  const content = `${direction}>${stops}</linearGradient>`;
  const id = contentId('f', content);
  return { fill: `url(#${id})`, def: `<linearGradient id="${id}" ${content}` };
}

const stop = (offset: number, colour: string, opacity: number) =>
  `<stop offset="${num(offset)}" stop-color="${colour}" stop-opacity="${num(opacity)}"/>`;
const acrossStops = FOLDS.map(([offset, opacity]) => stop(offset, '#160b05', opacity)).join('');
const folds = gradient('x1="0" x2="1" y1="0" y2="0"', acrossStops);
const under = gradient('x1="0" x2="0" y1="0" y2="1"', stop(0, '#271b15', 0.16) + stop(1, '#271b15', 0));
const beside = gradient('x1="0" x2="1" y1="0" y2="0"', stop(0, '#271b15', 0.24) + stop(1, '#271b15', 0));

function border({ motif, x, width, length }: HangingCloth, p: Palette): string {
  const deep = Math.round(width * 0.34);
  const top = length - deep - 22;
  const count = Math.max(4, Math.round(width / (deep * 0.62)));
  const upper =
    box(x, top - 12, width, deep + 34, p.g) + box(x, top - 12, width, 4, p.m) + box(x, top - 5, width, 2, p.a);
  const end = clothEnd(motif, { x, y: top, width, height: deep }, count, p);
  return upper + end + box(x, top + deep + 4, width, 3, p.a) + box(x, top + deep + 10, width, 12, p.m);
}

/** The fringe must read on paper: pale threads give way to a darker role. */
function fringe({ x, width, length }: HangingCloth, p: Palette): string {
  const count = Math.round(width / 7);
  const step = (width - 7) / (count - 1);
  let d = '';
  for (let i = 0; i < count; i++) d += `M${num(x + 3.5 + i * step)} ${length}v${15 + (i % 3) * 3}`;
  const colour = [p.m, p.a].find((candidate) => brightness(candidate) <= 0.62) ?? p.g;
  return `<path d="${d}" stroke="${colour}" stroke-width="2" stroke-linecap="round"/>`;
}

function hang(cloth: HangingCloth, fill: string, p: Palette): string {
  const { x, width, length } = cloth;
  const shadow =
    `<path d="M${x + width} 0h22v${length - 64}l-22 60z" fill="${beside.fill}"/>` +
    `<rect x="${x + 4}" y="${length}" width="${width}" height="34" fill="${under.fill}" opacity=".8"/>`;
  const light = box(x, 0, width, length, folds.fill) + box(x, 0, width, 30, under.fill);
  return shadow + box(x, 0, width, length, fill) + border(cloth, p) + fringe(cloth, p) + light;
}

/** Cloths that hang from the upper edge of the field, with border, fringe, soft folds and a shadow on the wall. */
export function gantung(width: number, height: number, cloths: readonly HangingCloth[]): string {
  const hung = cloths.map((cloth) => {
    const { motif, seed, x, scale, palette, structure } = cloth;
    const pattern = clothPattern(motif, seed, { palette, scale, dx: x, structure });
    return { defs: pattern.defs, body: hang(cloth, pattern.fill, pattern.palette) };
  });
  const defs = [folds.def, under.def, beside.def, ...hung.flatMap((one) => one.defs)];
  return svgDocument({ width, height, fit: 'xMidYMin slice', defs, body: hung.map((one) => one.body).join('') });
}
