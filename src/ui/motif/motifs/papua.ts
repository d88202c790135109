import { area, each, type Point, repeat } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';
import { type Stamp, stamp } from './stamp.ts';

const WIDTH = 136;
const HOOK =
  'M-20 -38C-34 -34 -36 -14 -20 -10C-8 -8 -4 -20 -12 -24M-20 -38C0 -44 14 -22 4 -4' +
  'C-8 14 -20 22 -4 40C8 50 34 40 30 18C28 6 12 4 10 16C9 22 14 25 17 22';

/** An abstract double hook, on purpose: no ancestor figures. */
function hook(p: Palette): Stamp {
  const strokes = [
    [p.d, 21],
    [p.m, 15],
    [p.g, 8.5],
    [p.a, 3],
  ].map(([colour, width]) => `<path d="${HOOK}" stroke="${colour}" stroke-width="${width}"/>`);
  return stamp(strokes.join(''), 'fill="none" stroke-linecap="round" stroke-linejoin="round"');
}

/** A hook is wider than its column: mirrored hooks meet at the edge of the unit, others go on beyond it. */
function hookColumns(height: number, middle: number, isMirrored: boolean, { placed }: Stamp): string {
  const columns: Point[] = isMirrored
    ? [
        [34, 1],
        [102, -1],
      ]
    : [-34, 34, 102, 170].map((x): Point => [x, 1]);
  return [middle - height, middle, middle + height]
    .map((y) => each(columns, (x, flip) => placed(`translate(${x} ${y}) scale(${flip} 1)`)))
    .join('');
}

function lozenge(p: Palette): Stamp {
  return stamp(area('M0 -17L8 0 0 17 -8 0Z', p.m) + area('M0 -10L4.6 0 0 10 -4.6 0Z', p.d));
}

function hooksAndLozenges(isMirrored: boolean): (p: Palette) => Unit {
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
    const double = hook(p);
    const small = lozenge(p);
    const body = hookColumns(height, 60, isMirrored, double) + each(places, small.at);
    return { w: WIDTH, h: height, bg: p.g, body, defs: double.def + small.def };
  };
}

function lozengeLane(p: Palette): Unit {
  const height = 160;
  const double = hook(p);
  const small = lozenge(p);
  const lane = `<rect y="114" width="${WIDTH}" height="40" fill="${p.d}"/>`;
  const rails = `<path d="M0 116.5h${WIDTH}M0 151.5h${WIDTH}" stroke="${p.m}" stroke-width="3"/>`;
  const lozenges = repeat(9, (i) => small.at(i * 17, 134));
  const body = hookColumns(height, 56, true, double) + lane + rails + lozenges;
  return { w: WIDTH, h: height, bg: p.g, body, defs: double.def + small.def };
}

export const papua: Motif = {
  palettes: ['papua', 'papuaD'],
  structures: [hooksAndLozenges(true), hooksAndLozenges(false), lozengeLane],
  objectScale: 0.62,
};
