import { area, disc, each, type Point, repeat } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';
import { type Stamp, stamp } from './stamp.ts';

const SIZE = 160;
const LINES = [0, 80, 160];
const HOOK = 'M2 38V22C2 8 12 2 22 3C33 4 36 16 29 21C23 25 15 21 17 15C18 12 22 12 23 15';

function sun(p: Palette): Stamp {
  const rays = repeat(16, (i) => `<path transform="rotate(${i * 22.5})" d="M-4.6 -21L0 -33 4.6 -21Z" fill="${p.a}"/>`);
  const petal = 'M0 -2C6 -5 6 -11 0 -14C-6 -11 -6 -5 0 -2Z';
  const flower = repeat(4, (i) => `<path transform="rotate(${i * 90})" d="${petal}" fill="${p.a}"/>`);
  const rim = disc(37, p.l) + disc(34.5, p.m) + rays;
  const heart = disc(20.5, p.g) + disc(17, p.l) + disc(14.6, p.g) + flower + disc(2.4, p.l);
  return stamp(rim + heart);
}

function hooks(p: Palette): Stamp {
  const spirals = ['1 1', '-1 1', '1 -1', '-1 -1'].map((mirror) => {
    const stroke = (colour: string, width: number) =>
      `<path transform="scale(${mirror})" d="${HOOK}" stroke="${colour}" stroke-width="${width}"/>`;
    return stroke(p.l, 7) + stroke(p.m, 4.4);
  });
  const inward = repeat(
    4,
    (i) => `<path transform="rotate(${i * 90})" d="M38 0L27 -6V6Z" fill="${p.a}" stroke="none"/>`,
  );
  const drawing = spirals.join('') + inward + area('M0 -6L6 0 0 6 -6 0Z', p.a);
  return stamp(drawing, 'fill="none" stroke-linecap="round" stroke-linejoin="round"');
}

function frame(p: Palette): string {
  const d = LINES.map((t) => `M0 ${t}H${SIZE}M${t} 0V${SIZE}`).join('');
  const crossings = LINES.flatMap((y) => LINES.map((x): Point => [x, y]));
  const rhomb = `fill="${p.a}" stroke="${p.g}" stroke-width="2"`;
  const rhombs = each(crossings, (x, y) => `<path d="M${x} ${y - 9}l9 9 -9 9 -9 -9z" ${rhomb}/>`);
  return `<path d="${d}" stroke="${p.l}" stroke-width="3"/>${rhombs}`;
}

function torajaWith(suns: readonly Point[], spirals: readonly Point[]): (p: Palette) => Unit {
  return (p) => {
    const round = sun(p);
    const spiral = hooks(p);
    const body = each(suns, round.at) + each(spirals, spiral.at) + frame(p);
    return { w: SIZE, h: SIZE, bg: p.g, body, defs: (suns.length > 0 ? round.def : '') + spiral.def };
  };
}

const TOP: Point[] = [
  [40, 40],
  [120, 40],
];
const BOTTOM: Point[] = [
  [40, 120],
  [120, 120],
];
const DIAGONAL: Point[] = [
  [40, 40],
  [120, 120],
];
const OTHER_DIAGONAL: Point[] = [
  [120, 40],
  [40, 120],
];

export const toraja: Motif = {
  palettes: ['toraja', 'torajaM'],
  structures: [torajaWith(DIAGONAL, OTHER_DIAGONAL), torajaWith([], [...TOP, ...BOTTOM]), torajaWith(TOP, BOTTOM)],
  objectScale: 0.5,
};
