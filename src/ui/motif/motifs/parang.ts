import { area, curve, dot } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';

type Lane = { step: number; height: number; lane: number; inset: 'g' | 'a'; lozenges: (p: Palette) => string };

const LANE_TOP = 80;

const blade = (x: number) => `M${x + 27} 15C${x - 4} 0 ${x - 21} 26 ${x} 40S${x + 4} 80 ${x - 27} 65`;

/** Each blade is finished before the next begins, so that they overlap like scales. */
const strokedBlade = (x: number, p: Palette) =>
  curve(blade(x), p.g, 20) + curve(blade(x), p.m, 16.5) + curve(blade(x), p.g, 6.6) + curve(blade(x), p.a, 3);

function lozengeRow(p: Palette, step: number, y: number, shift: number): string {
  return [-0.5, 0, 0.5, 1, 1.5]
    .map((k) => k * step + shift)
    .map((x) => area(`M${x} ${y - 6.5}l7 6.5 -7 6.5 -7 -6.5z`, p.a) + dot(x, y, 1.8, p.g))
    .join('');
}

function parangWith({ step, height, lane, inset, lozenges }: Lane): (p: Palette) => Unit {
  return (p) => {
    const blades = [-step, 0, step, 2 * step].map((x) => strokedBlade(x, p)).join('');
    const body =
      `<g stroke-linecap="round">${blades}</g>` +
      `<rect y="${LANE_TOP}" width="${step}" height="${lane}" fill="${p.m}"/>` +
      `<rect y="${LANE_TOP + 2.5}" width="${step}" height="${lane - 5}" fill="${p[inset]}"/>` +
      lozenges(p);
    return { w: step, h: height, bg: p.g, body, rot: -45 };
  };
}

export const parang: Motif = {
  palettes: ['soganD', 'nila', 'merah', 'sogan'],
  structures: [
    parangWith({ step: 34, height: 104, lane: 24, inset: 'g', lozenges: (p) => lozengeRow(p, 34, 92, 0) }),
    parangWith({ step: 30, height: 90, lane: 10, inset: 'a', lozenges: () => '' }),
    parangWith({
      step: 38,
      height: 132,
      lane: 48,
      inset: 'g',
      lozenges: (p) =>
        lozengeRow(p, 38, 93, 0) +
        lozengeRow(p, 38, 115, 9.5) +
        `<path d="M0 104h38" stroke="${p.m}" stroke-width="2.4"/>`,
    }),
  ],
  objectScale: 0.5,
};
