import { area, each, type Point } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';

const WIDTH = 136;
const COLUMNS = [34, 102] as const;
const HOOK =
  'M-20 -38C-34 -34 -36 -14 -20 -10C-8 -8 -4 -20 -12 -24M-20 -38C0 -44 14 -22 4 -4' +
  'C-8 14 -20 22 -4 40C8 50 34 40 30 18C28 6 12 4 10 16C9 22 14 25 17 22';

/** An abstract double hook, on purpose: no ancestor figures. */
function hook(x: number, y: number, flip: number, p: Palette): string {
  const strokes = (
    [
      [p.d, 21],
      [p.m, 15],
      [p.g, 8.5],
      [p.a, 3],
    ] as const
  ).map(([colour, width]) => `<path d="${HOOK}" stroke="${colour}" stroke-width="${width}"/>`);
  const style = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return `<g transform="translate(${x} ${y}) scale(${flip} 1)" ${style}>${strokes.join('')}</g>`;
}

function hookColumns(height: number, middle: number, secondFlip: number, p: Palette): string {
  return [-height, 0, height]
    .map((dy) => hook(COLUMNS[0], middle + dy, 1, p) + hook(COLUMNS[1], middle + dy, secondFlip, p))
    .join('');
}

function lozenge(x: number, y: number, p: Palette): string {
  const drawing = area('M0 -17L8 0 0 17 -8 0Z', p.m) + area('M0 -10L4.6 0 0 10 -4.6 0Z', p.d);
  return `<g transform="translate(${x} ${y})">${drawing}</g>`;
}

function hooksAndLozenges(secondFlip: number): (p: Palette) => Unit {
  const height = 120;
  const places: Point[] = [
    [0, 0],
    [WIDTH, 0],
    [0, height],
    [WIDTH, height],
    [68, 0],
    [68, height],
  ];
  return (p) => {
    const body = hookColumns(height, 60, secondFlip, p) + each(places, (x, y) => lozenge(x, y, p));
    return { w: WIDTH, h: height, bg: p.g, body };
  };
}

function lozengeLane(p: Palette): Unit {
  const height = 160;
  const lane = `<rect y="114" width="${WIDTH}" height="40" fill="${p.d}"/>`;
  const rails = `<path d="M0 116.5h${WIDTH}M0 151.5h${WIDTH}" stroke="${p.m}" stroke-width="3"/>`;
  let lozenges = '';
  for (let x = 0; x <= WIDTH; x += 17) lozenges += lozenge(x, 134, p);
  return { w: WIDTH, h: height, bg: p.g, body: hookColumns(height, 56, -1, p) + lane + rails + lozenges };
}

export const papua: Motif = {
  palettes: ['papua', 'papuaD'],
  structures: [hooksAndLozenges(-1), hooksAndLozenges(1), lozengeLane],
  objectScale: 0.62,
};
