import { corners, disc, dot, each, edgeMiddles, num, type Point, repeat } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif } from '../unit.ts';

const SIZE = 76;
const DOTTED_SIZE = 62;

function star(x: number, y: number, p: Palette, shortPetals: string): string {
  const petals = repeat(8, (i) => {
    const tip = i % 2 ? -16 : -19;
    const d = `M0 -4C3.2 -8 3.2 -13 0 ${tip}C-3.2 -13 -3.2 -8 0 -4Z`;
    return `<path transform="rotate(${i * 45})" d="${d}" fill="${i % 2 ? shortPetals : p.m}"/>`;
  });
  const halo = repeat(8, (i) => {
    const angle = ((i * 45 + 22.5) * Math.PI) / 180;
    return dot(Math.cos(angle) * 22, Math.sin(angle) * 22, 1.25, p.a);
  });
  return `<g transform="translate(${x} ${y})">${petals}${halo}${disc(4.4, p.g)}${disc(3, p.a)}</g>`;
}

function bud(x: number, y: number, p: Palette): string {
  const petals = repeat(4, (i) => `<ellipse transform="rotate(${i * 90 + 45})" cy="-4.2" rx="1.7" ry="3.2"/>`);
  return `<g transform="translate(${x} ${y})" fill="${p.m}">${petals}${disc(1.3, p.a)}</g>`;
}

function halfDrop(p: Palette, shortPetals: string) {
  const places: Point[] = [...corners(SIZE), [SIZE / 2, SIZE / 2]];
  const stars = each(places, (x, y) => star(x, y, p, shortPetals));
  return { w: SIZE, h: SIZE, bg: p.g, body: stars + each(edgeMiddles(SIZE), (x, y) => bud(x, y, p)) };
}

function starInDots(p: Palette) {
  const cells = 8;
  const clearOfStars = 25;
  let dots = '';
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      const x = ((i + 0.5) * DOTTED_SIZE) / cells;
      const y = ((j + 0.5) * DOTTED_SIZE) / cells;
      const nearest = Math.min(...corners(DOTTED_SIZE).map(([cx, cy]) => Math.hypot(x - cx, y - cy)));
      if (nearest > clearOfStars) dots += `M${num(x)} ${num(y)}h.01`;
    }
  }
  const field = `<path d="${dots}" stroke="${p.a}" stroke-width="2.6" stroke-linecap="round"/>`;
  const stars = each(corners(DOTTED_SIZE), (x, y) => star(x, y, p, p.a));
  return { w: DOTTED_SIZE, h: DOTTED_SIZE, bg: p.g, body: stars + field };
}

export const truntum: Motif = {
  palettes: ['nila', 'soganD', 'merah', 'sogan'],
  structures: [(p) => halfDrop(p, p.m), (p) => halfDrop(p, p.a), starInDots],
  objectScale: 0.6,
};
