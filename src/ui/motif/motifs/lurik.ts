import { num } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { randomFrom } from '../seed.ts';
import type { Motif, Structure, Unit } from '../unit.ts';

type Stripe = readonly [width: number, colour: string];

const HEIGHT = 8;
const MIN_WIDTH = 120;
const WIDTHS = [2, 2, 3, 4, 8, 14];

function striped(stripes: readonly Stripe[], p: Palette): Unit {
  let x = 0;
  let body = '';
  for (const [width, colour] of stripes) {
    body += `<rect x="${x}" width="${num(width + 0.3)}" height="${HEIGHT}" fill="${colour}"/>`;
    x += width;
  }
  const weft = `<path d="M0 2h${x}M0 6h${x}" stroke="${p.d}" stroke-opacity=".1" stroke-width=".8"/>`;
  return { w: x, h: HEIGHT, bg: p.g, body: body + weft };
}

const randomStripes: Structure = (p, seed) => {
  const random = randomFrom(`lr${seed}`);
  const colours = [p.m, p.a, p.d, p.l];
  const stripes: Stripe[] = [];
  for (let x = 0; x < MIN_WIDTH; ) {
    const width = WIDTHS[Math.floor(random() * WIDTHS.length)] ?? 2;
    const colour = random() < 0.45 ? p.g : (colours[Math.floor(random() * colours.length)] ?? p.m);
    stripes.push([width, colour]);
    x += width;
  }
  return striped(stripes, p);
};

const EVEN_WIDTHS = [3, 3, 3, 3, 3, 3, 16, 3, 3, 3, 3, 3, 3, 26];
const EVEN_ROLES = ['m', 'g', 'a', 'g', 'm', 'g', 'm', 'g', 'm', 'g', 'a', 'g', 'm', 'g'] as const;

const evenStripes: Structure = (p) =>
  striped(
    EVEN_ROLES.map((role, i): Stripe => [EVEN_WIDTHS[i] ?? 3, p[role]]),
    p,
  );

const check: Structure = (p) => {
  const size = 72;
  const bars = [
    [10, 8, p.m],
    [24, 3, p.a],
    [34, 14, p.m],
    [58, 3, p.a],
  ] as const;
  const crossed = bars.map(
    ([at, width, colour]) =>
      `<rect x="${at}" width="${width}" height="${size}" fill="${colour}" opacity=".82"/>` +
      `<rect y="${at}" width="${size}" height="${width}" fill="${colour}" opacity=".42"/>`,
  );
  return { w: size, h: size, bg: p.g, body: crossed.join('') };
};

export const lurik: Motif = {
  palettes: ['nilaL', 'soganD', 'pandan', 'lasem'],
  structures: [randomStripes, evenStripes, check],
  objectScale: 0.9,
};
