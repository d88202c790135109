import { area, dot, each, line, num, type Point, roundLine } from '../draw.ts';
import { gleam, join, plate, type Shape, shade } from './shape.ts';

const wheel = (x: number) =>
  dot(x, 374, 38, '#5c3517') +
  dot(x, 374, 27, '#c58a4a') +
  dot(x, 374, 9, '#5c3517') +
  gleam(`M${x - 18} 356a27 27 0 0 1 18-9`, 0.5, 4);

export const mainan: Shape = ({ fill, p }) =>
  join([
    area('M216 216h62c8 0 14 4 18 12l34 72c3 6 4 10 4 16v50H216z', '#c58a4a'),
    area('M236 238h40l26 58h-66z', p.l),
    area('M70 188h152v178H70z', fill),
    area('M62 178h168v14H62z', '#8f5c2a'),
    line('M70 192v174M222 192v174', '#8f5c2a', 7),
    area('M56 358h286v20H56z', '#8f5c2a'),
    shade('M296 228l34 72c3 6 4 10 4 16v50h-40c8-46 10-96 2-138zM190 192h28v166h-28z', 0.14),
    dot(328, 334, 9, p.a),
    wheel(124),
    wheel(284),
    line('M70 346L30 372', p.m, 4),
    dot(28, 374, 8, p.a),
  ]);

const ARMS = 'M166 196L122 236 100 282M234 196l44 40 22 46';
const JOINTS: Point[] = [
  [166, 196],
  [122, 236],
  [234, 196],
  [278, 236],
];

export const boneka: Shape = ({ fill, p }) =>
  join([
    roundLine('M200 84v316', '#6b3f1d', 8),
    area('M146 412h108l-14-22h-80z', '#6b3f1d'),
    roundLine('M108 392l-8-110M292 392l8-110', '#6b3f1d', 4.6),
    `<path d="${ARMS}" fill="none" stroke="${p.a}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<path d="${ARMS}" fill="none" stroke="${p.d}" stroke-opacity=".28" stroke-width="15" stroke-dasharray="2 9"/>`,
    each(JOINTS, (x, y) => `<circle cx="${x}" cy="${y}" r="10" fill="${p.l}" stroke="${p.d}" stroke-width="3"/>`),
    area('M164 176h72l16 74H148z', p.m),
    area('M164 176h72l3 14h-78z', p.a),
    area('M148 250h104l34 130c-30 12-142 12-172 0z', fill),
    area('M146 246h108v12H146z', p.l),
    shade('M222 176h14l16 74 34 130c-14 6-36 9-60 9 12-70 12-150-4-213z', 0.15),
    area('M190 156h20v24h-20z', '#a86f3c'),
    dot(200, 126, 40, '#c58a4a'),
    `<circle cx="200" cy="126" r="40" fill="none" stroke="${p.d}" stroke-width="4"/>`,
    `<circle cx="200" cy="126" r="25" fill="none" stroke="${p.m}" stroke-width="5"/>`,
    dot(200, 126, 10, p.a),
    area('M200 62l13 23h-26z', p.a),
    area('M160 98l-14-18 26 5zM240 98l14-18-26 5z', p.a),
  ]);

const LASHINGS: Point[] = [
  [84, 196],
  [206, 196],
  [316, 196],
  [84, 250],
  [206, 250],
  [316, 250],
];

function bambooTube(x: number, y: number, height: number, width: number): string {
  const dark = num(width * 0.32 - 1);
  const side = `M${num(x + width * 0.68)} ${y + 30}h${dark}v${height - 32}h-${dark}z`;
  const nodes = [0.46, 0.76].map((share) => `M${x} ${num(y + height * share)}h${width}`).join('');
  return join([
    plate(x, y, width, height, 7, '#dcb56c'),
    area(`M${x} ${y + 7}l${width} 44v-44a7 7 0 0 0-7-7h-${width - 14}a7 7 0 0 0-7 7z`, '#f2d79c'),
    shade(side, 0.16),
    line(nodes, '#8a5a24', 3.4),
    gleam(`M${x + 7} ${y + 50}v${height - 70}`, 0.5, 4),
  ]);
}

export const angklung: Shape = ({ fill, p }) =>
  join([
    roundLine('M84 96v304M316 150v250M206 120v280', '#9a6a30', 9),
    roundLine('M76 196h248M76 250h248', '#b98444', 9),
    bambooTube(118, 132, 244, 38),
    bambooTube(232, 190, 186, 34),
    plate(66, 366, 268, 46, 10, fill),
    `<path d="M66 376c0-6 4-10 10-10h248c6 0 10 4 10 10z" fill="${p.l}" opacity=".5"/>`,
    plate(60, 366, 14, 46, 5, '#8a5a24'),
    plate(326, 366, 14, 46, 5, '#8a5a24'),
    `<g fill="${p.m}">`,
    each(LASHINGS, (x, y) => `<rect x="${x - 9}" y="${y - 10}" width="18" height="20" rx="4"/>`),
    '</g>',
    roundLine('M84 96c-14-14 14-20 0-34', p.m, 5),
  ]);
