import { num } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { randomFrom } from '../seed.ts';
import type { Motif, Structure } from '../unit.ts';

type Detail = 'arrow' | 'lozenge' | 'ladder' | 'tooth';
type Stripe = readonly [width: number, role: keyof Palette, detail?: Detail];

const HEIGHT = 24;
const DETAILS: readonly Detail[] = ['arrow', 'lozenge', 'ladder', 'tooth'];

/** Stripes from the middle of the cloth outward; the other half mirrors them. */
type HalfOf = (detail: () => Detail, random: () => number) => Stripe[];

const fullHalf: HalfOf = (detail, random) => [
  [34, 'm', detail()],
  [3, 'l'],
  [5, 'g'],
  [3, 'a'],
  [14 + Math.floor(random() * 10), 'g', detail()],
  [2, 'l'],
  [4, 'm'],
  [2, 'l'],
  [18, 'g', 'arrow'],
  [3, 'a'],
  [7 + Math.floor(random() * 6), 'm'],
  [2, 'l'],
  [2, 'g'],
  [2, 'l'],
];

const wideCentre: HalfOf = (detail) => [
  [72, 'g'],
  [2, 'l'],
  [3, 'a'],
  [20, 'm', detail()],
  [3, 'a'],
  [2, 'l'],
  [26, 'g', 'lozenge'],
  [2, 'l'],
];

const narrowBands: HalfOf = (detail) => [
  [16, 'g', 'ladder'],
  [2, 'l'],
  [6, 'm'],
  [2, 'l'],
  [10, 'g'],
  [2, 'a'],
  [16, 'm', detail()],
  [2, 'a'],
  [10, 'g'],
  [2, 'l'],
  [6, 'm'],
  [2, 'l'],
];

function drawDetail(detail: Detail, x: number, width: number, colour: string, p: Palette): string {
  const m = x + width / 2;
  if (detail === 'arrow') {
    const heads = `M${m - 6} 9L${m} 3 ${m + 6} 9M${m - 6} 21L${m} 15 ${m + 6} 21`;
    const shafts = `<path d="M${m} 6v3M${m} 18v3" stroke="${p.a}" stroke-width="2.4"/>`;
    return `<path d="${heads}" fill="none" stroke="${colour}" stroke-width="2.4"/>${shafts}`;
  }
  if (detail === 'lozenge') {
    return `<path d="M${m} 2l3.4 4 -3.4 4 -3.4 -4zM${m} 14l3.4 4 -3.4 4 -3.4 -4z" fill="${colour}"/>`;
  }
  if (detail === 'ladder') {
    const rungs = [3, 9, 15, 21].map((y) => `M${m - 6} ${y}h12`).join('');
    return `<path d="${rungs}" stroke="${colour}" stroke-width="2.2"/>`;
  }
  const deep = num(Math.min(8, width / 2));
  const left = [0, 12].map((y) => `M${x} ${y}l${deep} 6 -${deep} 6z`).join('');
  const right = [0, 12].map((y) => `M${x + width} ${y}l-${deep} 6 ${deep} 6z`).join('');
  return `<path d="${left}${right}" fill="${colour}"/>`;
}

function ulosWith(halfOf: HalfOf): Structure {
  return (p, seed) => {
    const random = randomFrom(`ul${seed}`);
    const detail = () => DETAILS[Math.floor(random() * DETAILS.length)] ?? 'arrow';
    const half = halfOf(detail, random);
    let x = 0;
    let body = '';
    for (const [width, role, kind] of [...half.toReversed(), ...half.slice(1)]) {
      body += `<rect x="${x}" width="${num(width + 0.3)}" height="${HEIGHT}" fill="${p[role]}"/>`;
      if (kind) body += drawDetail(kind, x, width, role === 'l' ? p.m : p.l, p);
      x += width;
    }
    return { w: x, h: HEIGHT, bg: p.g, body };
  };
}

export const ulos: Motif = {
  palettes: ['ulos', 'ulosM'],
  structures: [ulosWith(fullHalf), ulosWith(wideCentre), ulosWith(narrowBands)],
  objectScale: 0.55,
};
