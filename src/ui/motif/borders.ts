import { box, dot, num } from './draw.ts';
import type { MotifKey } from './motif.ts';
import type { Palette } from './palette.ts';
import { randomFrom } from './seed.ts';

export type Frame = { x: number; y: number; width: number; height: number };

/** Tumpal belongs to songket and to coastal batik; every other cloth ends in plain woven bands. */
export function carriesTumpal(motif: MotifKey): boolean {
  return motif === 'songket' || motif === 'ceplok';
}

/** A row of nested triangles, the head of the cloth; `isUpright` false lets them hang. */
export function tumpal({ x, y, width, height }: Frame, count: number, p: Palette, isUpright = true): string {
  const step = width / count;
  const level = (share: number) => num(isUpright ? y + height - share * height : y + share * height);
  let drawn = '';
  for (let i = 0; i < count; i++) {
    const left = x + i * step;
    const middle = left + step / 2;
    const triangle = (inset: number, foot: number, tip: number, colour: string) => {
      const from = `M${num(left + step * inset)} ${level(foot)}`;
      return `<path d="${from}L${num(middle)} ${level(tip)} ${num(left + step * (1 - inset))} ${level(foot)}Z" fill="${colour}"/>`;
    };
    drawn += triangle(0, 0, 1, p.m) + triangle(0.17, 0.05, 0.76, p.g) + triangle(0.3, 0.09, 0.53, p.a);
    drawn += dot(middle, Number(level(0.2)), Math.min(step, height) * 0.06, p.g);
  }
  return drawn;
}

const BANDS = [
  [0.05, 'm'],
  [0.06, 'g'],
  [0.04, 'a'],
  [0.12, 'g'],
  [0.03, 'l'],
  [0.2, 'm'],
  [0.03, 'l'],
  [0.12, 'g'],
  [0.04, 'a'],
  [0.06, 'g'],
  [0.05, 'm'],
  [0.2, 'g'],
] as const;

export function pita({ x, y, width, height }: Frame, p: Palette): string {
  let top = y;
  let drawn = '';
  for (const [share, role] of BANDS) {
    drawn += box(x, top, width, share * height + 0.2, p[role]);
    top += share * height;
  }
  const dashes = `stroke-dasharray="${num(0.09 * height)} ${num(0.12 * height)}"`;
  const path = `<path d="M${num(x)} ${num(y + 0.4 * height)}h${num(width)}"`;
  return `${drawn}${path} stroke="${p.a}" stroke-width="${num(0.07 * height)}" ${dashes}/>`;
}

/** The end of a hanging or folded cloth. */
export function clothEnd(motif: MotifKey, frame: Frame, count: number, p: Palette): string {
  return carriesTumpal(motif) ? tumpal(frame, count, p) : pita(frame, p);
}

/** Stripes of random width, 40 % ground: the signature of a maker or of the brand. */
export function selvage(seed: string, p: Palette, width: number, height: number): string {
  const random = randomFrom(`sv${seed}`);
  const colours = [p.m, p.a, p.l, p.d, p.m];
  let stripes = '';
  for (let x = 0; x < width; ) {
    const stripe = 2 + Math.floor((random() * random() * width) / 9);
    const colour = random() < 0.4 ? p.g : (colours[Math.floor(random() * colours.length)] ?? p.m);
    stripes += `<rect x="${x}" width="${num(stripe + 0.3)}" height="${height}" fill="${colour}"/>`;
    x += stripe;
  }
  return `<rect width="${width}" height="${height}" fill="${p.g}"/>${stripes}`;
}
