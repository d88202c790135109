import { area, corners, curve, disc, dot, each, edgeMiddles, repeat } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';
import { type Stamp, stamp } from './stamp.ts';

const turned = (degrees: number, d: string, fill: string) =>
  `<path transform="rotate(${degrees})" d="${d}" fill="${fill}"/>`;

function rosette(p: Palette): string {
  const petals = repeat(8, (i) => {
    const outline = `d="M0 -18C5 -22 6 -30 0 -36C-6 -30 -5 -22 0 -18Z" fill="none" stroke="${p.g}" stroke-width="1.5"`;
    const petal = turned(i * 45, 'M0 -11C11 -17 13 -34 0 -44C-13 -34 -11 -17 0 -11Z', i % 2 ? p.a : p.m);
    return `${petal}<path transform="rotate(${i * 45})" ${outline}/>`;
  });
  const beads = repeat(8, (i) => `<circle transform="rotate(${i * 45 + 22.5})" cy="-42" r="2.2" fill="${p.m}"/>`);
  const ring = `fill="none" stroke="${p.a}" stroke-width="3" stroke-dasharray="0 5.08" stroke-linecap="round"`;
  const boss = disc(12.5, p.g) + disc(9.5, p.m) + disc(5.2, p.g) + disc(2.6, p.a);
  return `${disc(56, p.m)}${disc(52, p.g)}<circle r="48.5" ${ring}/>${petals}${beads}${boss}`;
}

function cornerStar(x: number, y: number, p: Palette): string {
  const outer = 'M0 -40C8 -16 16 -8 40 0C16 8 8 16 0 40C-8 16 -16 8 -40 0C-16 -8 -8 -16 0 -40Z';
  const inner = 'M0 -26C5 -10 10 -5 26 0C10 5 5 10 0 26C-5 10 -10 5 -26 0C-10 -5 -5 -10 0 -26Z';
  const heart = area('M0 -11L11 0 0 11 -11 0Z', p.m) + disc(3, p.g);
  return `<g transform="translate(${x} ${y})">${area(outer, p.a)}${area(inner, p.g)}${heart}</g>`;
}

function rosettes(p: Palette): Unit {
  const size = 140;
  const middle = `<g transform="translate(70 70)">${rosette(p)}</g>`;
  const stars = each(corners(size), (x, y) => cornerStar(x, y, p));
  const dots = each(edgeMiddles(size), (x, y) => dot(x, y, 5.5, p.m) + dot(x, y, 2, p.g));
  return { w: size, h: size, bg: p.g, body: middle + stars + dots };
}

function flower(p: Palette): Stamp {
  const petals = repeat(4, (i) => {
    const outer = turned(i * 90, 'M0 -5C12 -9 13 -24 0 -34C-13 -24 -12 -9 0 -5Z', p.m);
    const inner = turned(i * 90, 'M0 -12C5 -15 6 -22 0 -27C-6 -22 -5 -15 0 -12Z', p.g);
    return outer + inner + turned(i * 90 + 45, 'M0 -7C5 -10 5 -17 0 -22C-5 -17 -5 -10 0 -7Z', p.a);
  });
  return stamp(petals + disc(6, p.g) + disc(4, p.a));
}

function rhombLattice(p: Palette): Unit {
  const size = 112;
  const half = size / 2;
  const d = `M${half} 0L${size} ${half} ${half} ${size} 0 ${half}Z`;
  const beads = `stroke="${p.a}" stroke-width="2" stroke-dasharray="0 5.66" stroke-linecap="round"`;
  const lattice = `${curve(d, p.m, 7)}${curve(d, p.g, 3.4)}<path d="${d}" fill="none" ${beads}/>`;
  const { at, placed, def } = flower(p);
  const flowers = at(half, half) + each(corners(size), (x, y) => placed(`translate(${x} ${y}) scale(.82)`));
  return { w: size, h: size, bg: p.g, body: lattice + flowers, defs: def };
}

function smallRosettes(p: Palette): Unit {
  const size = 96;
  const small = stamp(rosette(p), 'transform="scale(.44)"');
  const uses = each([[size / 2, size / 2], ...corners(size)], small.at);
  const crosses = each(edgeMiddles(size), (x, y) => {
    const upright = `M${x} ${y - 11}L${x + 4} ${y} ${x} ${y + 11} ${x - 4} ${y}Z`;
    return area(`${upright}M${x - 11} ${y}L${x} ${y - 4} ${x + 11} ${y} ${x} ${y + 4}Z`, p.a);
  });
  return { w: size, h: size, bg: p.g, body: uses + crosses, defs: small.def };
}

export const ceplok: Motif = {
  palettes: ['lasem', 'sogan', 'nila', 'merah'],
  structures: [rosettes, rhombLattice, smallRosettes],
  objectScale: 0.5,
};
