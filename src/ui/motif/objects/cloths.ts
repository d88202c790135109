import { clothEnd } from '../borders.ts';
import { brightness } from '../colour.ts';
import { area, line, num, repeat, roundLine } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { join, SHADE, type Shape, shade } from './shape.ts';

export const kain: Shape = ({ fill, p, motif }) =>
  join([
    area('M84 128h232v246H84z', fill),
    area('M84 286h232v88H84z', p.g),
    clothEnd(motif, { x: 84, y: 294, width: 232, height: 66 }, 7, p),
    area('M84 284h232v3H84zM84 361h232v3H84z', p.a),
    area('M84 289h232v2.4H84z', p.m),
    area('M84 366h232v8H84z', p.m),
    shade('M204 128h112v246H204z', 0.08),
    `<path d="M204 128v246" stroke="${SHADE}" stroke-opacity=".22" stroke-width="2"/>`,
    '<path d="M84 128h232v9H84z" fill="#fff" opacity=".2"/>',
    area('M84 374h232v10H84z', p.l),
    area('M84 384h232v8H84z', p.d),
    area('M84 392h232v12c0 4-3 7-7 7H91c-4 0-7-3-7-7z', p.m),
    `<path d="M84 384h232M84 392h232" stroke="${p.a}" stroke-width="1.6" opacity=".8"/>`,
  ]);

/** The fringe must read on the tinted wall: pale threads give way to a darker role. */
const threadColour = (p: Palette) => [p.a, p.m, p.g].find((colour) => brightness(colour) < 0.6) ?? p.d;

type Fringe = { threads: number; x: number; step: number; y: number; length: number; width: number };

function fringe({ threads, x, step, y, length, width }: Fringe, p: Palette): string {
  const d = repeat(threads, (i) => `M${num(x + i * step)} ${y}v${length + (i % 2) * 4}`);
  return roundLine(d, threadColour(p), width);
}

export const selendang: Shape = ({ fill, p, motif }) =>
  join([
    roundLine('M56 96h288', '#6b4423', 9),
    area('M116 92h112v318H116z', fill),
    area('M116 350h112v60H116z', p.g),
    clothEnd(motif, { x: 116, y: 352, width: 112, height: 50 }, 4, p),
    area('M116 346h112v4H116zM116 403h112v4H116z', p.a),
    fringe({ threads: 15, x: 120, step: 7.4, y: 410, length: 24, width: 2.4 }, p),
    area('M216 92h78v240h-78z', fill),
    shade('M216 92h78v240h-78z', 0.28),
    fringe({ threads: 11, x: 220, step: 7.1, y: 332, length: 20, width: 2.2 }, p),
    '<path d="M116 92h112v20H116z" fill="#fff" opacity=".14"/>',
    `<path d="M144 112v238M188 112v238" stroke="${SHADE}" stroke-opacity=".1" stroke-width="7"/>`,
  ]);

const BUTTONS = [190, 235, 280, 325, 370];

export const kemeja: Shape = ({ fill, p }) =>
  join([
    area('M150 112l-62 30-36 96 50 22 18-38v178h160V222l18 38 50-22-36-96-62-30c-8 22-26 34-50 34s-42-12-50-34z', fill),
    shade('M150 112l-62 30-36 96 50 22 18-38 6-78zM250 112l62 30 36 96-50 22-18-38-6-78z', 0.13),
    line('M200 146v254', p.d, 3),
    area('M150 112l50 40 50-40-16-8c-6 10-18 16-34 16s-28-6-34-16z', p.l),
    area('M150 112l50 40-26 22zM250 112l-50 40 26 22z', p.m),
    BUTTONS.map((y) => `<circle cx="207" cy="${y}" r="4" fill="${p.l}" stroke="${p.d}"/>`).join(''),
  ]);
