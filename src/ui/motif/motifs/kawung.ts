import { area, dot, each, type Point } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';

const PETAL = 'M-29.5 0C-29.5 -13 -17 -20.5 0 -20.5S29.5 -13 29.5 0 17 20.5 0 20.5 -29.5 13 -29.5 0Z';
const OUTLINE = 'M-22 0C-22 -6 -11 -10.5 0 -10.5S22 -6 22 0 11 10.5 0 10.5 -22 6 -22 0Z';
const INNER = 'M-20 0C-20 -5 -10 -9 0 -9S20 -5 20 0 10 9 0 9 -20 5 -20 0Z';

const PETALS = [
  [25, 25, 45],
  [75, 75, 45],
  [75, 25, -45],
  [25, 75, -45],
] as const;
const STARS: Point[] = [
  [50, 0],
  [50, 100],
  [0, 50],
  [100, 50],
];
const DOTS: Point[] = [
  [50, 50],
  [0, 0],
  [100, 0],
  [0, 100],
  [100, 100],
];
const SLIT_DOTS: Point[] = [
  [-10, -7],
  [10, -7],
  [-10, 7],
  [10, 7],
  [0, -8.5],
  [0, 8.5],
];

const outlinedCore = (p: Palette) =>
  `<path d="${OUTLINE}" fill="none" stroke="${p.g}" stroke-width="1.6"/>` +
  `<path d="M-13 0h26" stroke="${p.a}" stroke-width="4.2" stroke-linecap="round"/>`;

const slitCore = (p: Palette) =>
  `<path d="M-21 0h42" stroke="${p.g}" stroke-width="1.8" stroke-linecap="round"/>` +
  each(SLIT_DOTS, (x, y) => dot(x, y, 1.9, p.g));

const openCore = (p: Palette) => area(INNER, p.g) + dot(-7, 0, 3.4, p.a) + dot(7, 0, 3.4, p.a);

function kawungWith(core: (p: Palette) => string): (p: Palette) => Unit {
  return (p) => {
    const petal = area(PETAL, p.m) + core(p);
    const petals = PETALS.map(([x, y, turn]) => `<g transform="translate(${x} ${y}) rotate(${turn})">${petal}</g>`);
    const star = '<path d="M0 -9L3 0 0 9 -3 0Z"/><path d="M-9 0L0 -3 9 0 0 3Z"/>';
    const stars = each(STARS, (x, y) => `<g transform="translate(${x} ${y})" fill="${p.a}">${star}</g>`);
    return { w: 100, h: 100, bg: p.g, body: petals.join('') + stars + each(DOTS, (x, y) => dot(x, y, 3.6, p.a)) };
  };
}

export const kawung: Motif = {
  palettes: ['sogan', 'nila', 'merah', 'soganD'],
  structures: [kawungWith(outlinedCore), kawungWith(slitCore), kawungWith(openCore)],
  objectScale: 0.52,
};
