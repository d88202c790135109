import { num } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';

const CELLS = 44;
const CELL = 4;

/** What floats over a cell of the ground: nothing, the gold weft or the pale gold one. */
type Weft = '' | 'gold' | 'pale';
type WeftAt = (i: number, j: number) => Weft;
type Rings = readonly (readonly [limit: number, weft: Weft])[];

const within = (distance: number, rings: Rings): Weft => rings.find(([limit]) => distance < limit)?.[1] ?? '';

const STAR_RADIUS = 19;
const STAR: Rings = [
  [0.2, 'pale'],
  [0.34, ''],
  [0.5, 'gold'],
  [0.6, ''],
  [0.86, 'gold'],
  [0.93, ''],
  [1, 'pale'],
];

function cornerFlower(ax: number, ay: number): Weft {
  const distance = ax + ay;
  if (distance < 2) return 'pale';
  if (distance < 5) return '';
  if (distance < 8) return 'gold';
  if (distance > 9 && distance < 11) return 'pale';
  return (ax < 1 || ay < 1) && distance < 15 ? 'gold' : '';
}

const starsAndFlowers: WeftAt = (i, j) => {
  const ax = Math.abs(i - 21.5);
  const ay = Math.abs(j - 21.5);
  const star = Math.min(Math.max(ax, ay) / (STAR_RADIUS * 0.72), (ax + ay) / STAR_RADIUS);
  if (star < 1) return within(star, STAR);
  const fromCorner = (k: number) => Math.abs((k < CELLS / 2 ? k : k - CELLS) + 0.5);
  return cornerFlower(fromCorner(i), fromCorner(j));
};

const MESH: Rings = [
  [1.6, 'pale'],
  [3.2, ''],
  [5.6, 'gold'],
  [6.7, 'pale'],
];

const rhombNet: WeftAt = (i, j) => {
  const half = CELLS / 4;
  const distance = Math.abs(((i + 0.5) % (2 * half)) - half) + Math.abs(((j + 0.5) % (2 * half)) - half);
  if (distance > 9.4 && distance < 12.6) return Math.abs(distance - half) < 0.7 ? 'pale' : 'gold';
  return within(distance, MESH);
};

function flowerAround(ax: number, ay: number): Weft {
  const distance = ax + ay;
  if (distance < 2.2) return 'pale';
  if (distance < 3.4) return '';
  return distance < 6.2 || (ax < 1.1 && ay < 9) || (ay < 1.1 && ax < 9) ? 'gold' : '';
}

const scatteredFlowers: WeftAt = (i, j) => {
  const from = (x: number, y: number) => [Math.abs(i + 0.5 - x), Math.abs(j + 0.5 - y)] as const;
  const seedGrain = [from(33, 11), from(11, 33)].some(([ax, ay]) => ax + ay < 2.2);
  return flowerAround(...from(11, 11)) || flowerAround(...from(33, 33)) || (seedGrain ? 'pale' : '');
};

function floats(weftAt: WeftAt, wanted: Weft): string {
  let d = '';
  for (let j = 0; j < CELLS; j++) {
    for (let i = 0; i < CELLS; i++) {
      if (weftAt(i, j) !== wanted) continue;
      const start = i;
      while (i < CELLS && weftAt(i, j) === wanted) i++;
      d += `M${num(start * CELL + 0.3)} ${j * CELL + 2}h${num((i - start) * CELL - 0.6)}`;
    }
  }
  return d;
}

function songketWith(weftAt: WeftAt): (p: Palette) => Unit {
  const gold = floats(weftAt, 'gold');
  const pale = floats(weftAt, 'pale');
  const size = CELLS * CELL;
  const ground = Array.from({ length: CELLS }, (_, j) => `M0 ${j * CELL}h${size}`).join('');
  return (p) => {
    const weft = `<path d="${ground}" stroke="${p.d}" stroke-opacity=".35" stroke-width=".7"/>`;
    const body = `${weft}<path d="${gold}" stroke="${p.m}" stroke-width="3"/><path d="${pale}" stroke="${p.a}" stroke-width="3"/>`;
    return { w: size, h: size, bg: p.g, body };
  };
}

export const songket: Motif = {
  palettes: ['emas', 'emasNila', 'emasHij'],
  structures: [songketWith(starsAndFlowers), songketWith(rhombNet), songketWith(scatteredFlowers)],
  objectScale: 0.5,
};
