import { corners, disc, dot, each, edgeMiddles, num, repeat } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';
import { type Stamp, stamp } from './stamp.ts';

const SIZE = 76;
const DOTTED_SIZE = 62;

function star(p: Palette, shortPetals: string): Stamp {
  const petals = repeat(8, (i) => {
    const tip = i % 2 ? -16 : -19;
    const d = `M0 -4C3.2 -8 3.2 -13 0 ${tip}C-3.2 -13 -3.2 -8 0 -4Z`;
    return `<path transform="rotate(${i * 45})" d="${d}" fill="${i % 2 ? shortPetals : p.m}"/>`;
  });
  const halo = repeat(8, (i) => {
    const angle = ((i * 45 + 22.5) * Math.PI) / 180;
    return dot(Math.cos(angle) * 22, Math.sin(angle) * 22, 1.25, p.a);
  });
  return stamp(petals + halo + disc(4.4, p.g) + disc(3, p.a));
}

function bud(p: Palette): Stamp {
  const petals = repeat(4, (i) => `<ellipse transform="rotate(${i * 90 + 45})" cy="-4.2" rx="1.7" ry="3.2"/>`);
  return stamp(petals + disc(1.3, p.a), `fill="${p.m}"`);
}

function halfDrop(p: Palette, shortPetals: string): Unit {
  const large = star(p, shortPetals);
  const small = bud(p);
  const body = each([...corners(SIZE), [SIZE / 2, SIZE / 2]], large.at) + each(edgeMiddles(SIZE), small.at);
  return { w: SIZE, h: SIZE, bg: p.g, body, defs: large.def + small.def };
}

function starInDots(p: Palette): Unit {
  const large = star(p, p.a);
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
  const body = each(corners(DOTTED_SIZE), large.at) + field;
  return { w: DOTTED_SIZE, h: DOTTED_SIZE, bg: p.g, body, defs: large.def };
}

export const truntum: Motif = {
  palettes: ['nila', 'soganD', 'merah', 'sogan'],
  structures: [(p) => halfDrop(p, p.m), (p) => halfDrop(p, p.a), starInDots],
  objectScale: 0.6,
};
