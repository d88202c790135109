import { num } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { randomFrom } from '../seed.ts';
import type { Motif, Structure } from '../unit.ts';
import {
  type ColourAt,
  chevronColumns,
  HEIGHT,
  lattice,
  openField,
  registers,
  starAndZigzag,
  WIDTH,
  warpBands,
} from './ikat-colours.ts';

const THREAD = 3;
const STEP = 1.5;

/** Each warp thread is dyed as a whole and slips a little on the loom: that slip is the feathered edge of ikat. */
function dyedThreads(colourAt: ColourAt, p: Palette, seed: string): Map<string, string> {
  const random = randomFrom(`ik${seed}`);
  const runs = new Map<string, string>();
  for (let x = THREAD / 2; x < WIDTH; x += THREAD) {
    const slip = (random() - 0.5) * 8;
    let colour = '';
    let start = 0;
    for (let y = 0; y <= HEIGHT; y += STEP) {
      const next = y >= HEIGHT ? '' : colourAt(x, (((y + slip) % HEIGHT) + HEIGHT) % HEIGHT, p);
      if (next === colour) continue;
      const isDrawn = colour !== '' && colour !== p.g;
      if (isDrawn) runs.set(colour, `${runs.get(colour) ?? ''}M${num(x)} ${num(start)}v${num(y - start)}`);
      colour = next;
      start = y;
    }
  }
  return runs;
}

function ikatWith(colourAt: ColourAt): Structure {
  return (p, seed) => {
    const threads = [...dyedThreads(colourAt, p, seed)]
      .map(([colour, d]) => `<path stroke="${colour}" stroke-width="${num(THREAD + 0.35)}" d="${d}"/>`)
      .join('');
    let hairlines = '';
    for (let x = 0; x < WIDTH; x += 2 * THREAD) hairlines += `M${x} 0V${HEIGHT}`;
    const gaps = `<path d="${hairlines}" stroke="${p.d}" stroke-opacity=".16" stroke-width=".8"/>`;
    return { w: WIDTH, h: HEIGHT, bg: p.g, body: threads + gaps };
  };
}

export const ikat: Motif = {
  palettes: ['sumba', 'flores', 'timor'],
  structures: [
    ikatWith(lattice),
    ikatWith(warpBands),
    ikatWith(starAndZigzag),
    ikatWith(registers),
    ikatWith(chevronColumns),
    ikatWith(openField),
  ],
  objectScale: 0.6,
};
