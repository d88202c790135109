import type { Palette } from '../palette.ts';

export const WIDTH = 120;
export const HEIGHT = 168;

/** The colour of the cloth at a point of the unit, before the dye runs. */
export type ColourAt = (x: number, y: number, p: Palette) => string;
type Role = keyof Palette;
/** Colours by upper limit of a distance: the first limit above it wins. */
type Scale = readonly (readonly [limit: number, role: Role])[];

const LIMITS = [0.07, 0.15, 0.21, 0.33, 0.43, 0.51, 0.57, 2] as const;
const nested = (roles: readonly Role[]): Scale => LIMITS.map((limit, i) => [limit, roles[i] ?? 'm'] as const);
const WARM = nested(['m', 'a', 'm', 'l', 'g', 'm', 'a', 'm']);
const COOL = nested(['a', 'l', 'm', 'g', 'l', 'm', 'a', 'm']);

const at = (distance: number, scale: Scale, p: Palette) => p[scale.find(([limit]) => distance < limit)?.[1] ?? 'g'];
const stepped = (value: number, steps: number) => Math.floor(value * steps) / steps;
const fromCentre = (value: number, span: number) => Math.abs(value - span / 2) / (span / 2);
const zigzag = (x: number, width: number) => Math.abs(((x / width) % 2) - 1);

export const lattice: ColourAt = (x, y, p) => {
  const u = fromCentre(x, WIDTH);
  const v = fromCentre(y, HEIGHT);
  const middle = (stepped(u, 10) + v) * 0.62;
  const corner = (stepped(1 - u, 10) + 1 - v) * 0.62;
  return middle <= corner ? at(middle, WARM, p) : at(corner, COOL, p);
};

const STRIPES: Scale = [
  [0.07, 'l'],
  [0.14, 'g'],
  [0.2, 'm'],
  [0.28, 'a'],
  [0.33, 'm'],
  [0.37, 'g'],
];
const LOZENGE_RIM: Scale = [
  [0.7, 'm'],
  [0.86, 'g'],
  [0.98, 'l'],
];

export const warpBands: ColourAt = (x, y, p) => {
  const u = fromCentre(x, WIDTH);
  if (u > 0.63) return at(1 - u, STRIPES, p);
  const distance = (stepped(u / 0.63, 6) + fromCentre(y % (HEIGHT / 2), HEIGHT / 2)) * 0.6;
  return distance < 0.62 ? at(distance, WARM, p) : at(distance, LOZENGE_RIM, p);
};

const ZIGZAG: Scale = [
  [0.13, 'm'],
  [0.24, 'a'],
  [0.32, 'l'],
];
const STAR_FIELD: Scale = [
  [0.3, 'l'],
  [0.46, 'm'],
];

export const starAndZigzag: ColourAt = (x, y, p) => {
  const u = fromCentre(x, WIDTH);
  const v = fromCentre(y, HEIGHT);
  if (v > 0.72) return at(Math.abs((v - 0.72) / 0.28 - 0.25 - zigzag(x, 20) * 0.5), ZIGZAG, p);
  const w = v / 0.72;
  const star = Math.min(Math.max(u, w) / 0.6, (u + w) / 0.98) * 0.6;
  return star < 0.6 ? at(star, COOL, p) : at(stepped(1 - u, 8) + 1 - w, STAR_FIELD, p);
};

const UPPER_STRIPES: Scale = [
  [0.04, 'a'],
  [0.07, 'g'],
  [0.09, 'm'],
  [0.12, 'g'],
];
const STEPPED_LOZENGE: Scale = [
  [0.25, 'a'],
  [0.5, 'l'],
  [0.82, 'm'],
  [0.98, 'a'],
];
const MIDDLE_STRIPES: Scale = [
  [0.55, 'g'],
  [0.57, 'm'],
  [0.6, 'g'],
  [0.64, 'a'],
  [0.67, 'g'],
  [0.69, 'm'],
];
const NARROW_ZIGZAG: Scale = [
  [0.1, 'm'],
  [0.2, 'l'],
  [0.27, 'a'],
];

export const registers: ColourAt = (x, y, p) => {
  const t = y / HEIGHT;
  if (t < 0.12) return at(t, UPPER_STRIPES, p);
  if (t < 0.52) return at(stepped(fromCentre(x % 40, 40), 5) + Math.abs(t - 0.32) / 0.2, STEPPED_LOZENGE, p);
  if (t < 0.69) return at(t, MIDDLE_STRIPES, p);
  return at(Math.abs((t - 0.69) / 0.31 - 0.3 - zigzag(x, 15) * 0.4), NARROW_ZIGZAG, p);
};

const CHEVRON: Scale = [
  [0.2, 'm'],
  [0.3, 'a'],
  [0.42, 'l'],
  [0.5, 'a'],
];

export const chevronColumns: ColourAt = (x, y, p) => {
  const u = fromCentre(x % 60, 60);
  if (u > 0.92) return p.l;
  if (u > 0.82) return p.g;
  return at(((y / HEIGHT) * 4 + stepped(u, 8) * 0.9) % 1, CHEVRON, p);
};

const OPEN_LOZENGE: Scale = [
  [0.26, 'a'],
  [0.5, 'l'],
  [0.8, 'm'],
  [1, 'a'],
];
const LOZENGES = [
  [30, 42],
  [90, 126],
] as const;
const CROSSES = [
  [90, 42],
  [30, 126],
] as const;

export const openField: ColourAt = (x, y, p) => {
  for (const [cx, cy] of LOZENGES) {
    const distance = stepped(Math.abs(x - cx) / 27, 9) + Math.abs(y - cy) / 38;
    if (distance < 1) return at(distance, OPEN_LOZENGE, p);
  }
  const isOnCross = CROSSES.some(([cx, cy]) => {
    const dx = Math.abs(x - cx);
    const dy = Math.abs(y - cy);
    return (dx < 3.5 && dy < 15) || (dy < 5 && dx < 11);
  });
  return isOnCross ? p.l : p.g;
};
