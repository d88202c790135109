import { area, curve, disc, dot, each, line, oval, type Point, roundLine } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { gleam, join, plate, SHADE, type Shape, shade } from './shape.ts';

export const pouch: Shape = ({ fill, p }) =>
  join([
    area('M116 128h168c14 70 18 170 12 262-1 14-11 22-25 22H129c-14 0-24-8-25-22-6-92-2-192 12-262z', fill),
    area('M112 96h176v38H112z', p.d),
    `<path d="M112 128h176" stroke="${p.a}" stroke-width="2" stroke-dasharray="4 4"/>`,
    dot(200, 112, 8, p.l),
    area('M146 178h108v66H146z', p.l),
    line('M162 198h76M162 212h58M162 226h40', p.d, 4),
    oval(200, 318, 62, 48, p.l),
    oval(200, 318, 56, 42, '#8a5a2b'),
    '<g fill="#e2b565" stroke="#b97f35" stroke-width="2">',
    '<ellipse cx="174" cy="310" rx="21" ry="14" transform="rotate(-18 174 310)"/>',
    '<ellipse cx="222" cy="304" rx="21" ry="14" transform="rotate(24 222 304)"/>',
    '<ellipse cx="200" cy="330" rx="23" ry="14" transform="rotate(6 200 330)"/>',
    '<ellipse cx="200" cy="294" rx="16" ry="9"/>',
    '</g>',
    `<path d="M108 386q92-30 184 0" fill="none" stroke="${SHADE}" stroke-opacity=".25" stroke-width="3"/>`,
    gleam('M128 150c-8 60-10 140-7 214', 0.28, 7),
    shade('M256 128h28c14 70 18 170 12 262-1 14-11 22-25 22h-24c14-90 18-190 9-284z', 0.15),
  ]);

const CRACKERS: Point[] = [
  [158, 322],
  [214, 330],
  [252, 304],
  [162, 270],
  [214, 276],
  [250, 246],
  [168, 226],
  [214, 226],
];

function cracker(x: number, y: number, i: number): string {
  const ripples = 'M-14 -4c6-10 14 8 22-4M-12 6c8-8 14 8 22-2M-6 14c6-6 10 3 14-1';
  const disc = `<circle r="${i > 5 ? 21 : 25}" fill="#fdf6e4" stroke="#d9b878" stroke-width="2"/>`;
  return `<g transform="translate(${x} ${y}) rotate(${i * 37})">${disc}${roundLine(ripples, '#d9b878', 2.6)}</g>`;
}

export const kerupuk: Shape = ({ fill, p }) =>
  join([
    plate(92, 140, 216, 272, 14, fill),
    plate(82, 112, 236, 46, 12, p.d),
    plate(168, 92, 64, 24, 8, p.a),
    line('M82 136h236', p.a, 2),
    plate(118, 196, 164, 168, 8, p.d),
    plate(124, 202, 152, 156, 5, '#e9d9b4'),
    each(CRACKERS, cracker),
    gleam('M136 212v120', 0.7, 7),
    gleam('M104 176v220', 0.25, 6),
    shade('M288 158h20v240c0 8-6 14-14 14h-6z', 0.18),
  ]);

const KLEPON: Point[] = [
  [128, 318],
  [164, 326],
  [146, 290],
];
const COCONUT = 'M-9 -10l5 2M4 -13l5 2M-13 3l5 2M8 2l5 2M-2 -3l5 2M-4 12l5 2M12 -6l5 2';

function riceBall(x: number, y: number): string {
  const ball = disc(24, '#7f9a4c') + shade('M6 -22a24 24 0 0 1-8 45 30 30 0 0 0 8-45z', 0.14);
  return `<g transform="translate(${x} ${y})">${ball}${roundLine(COCONUT, '#fbf6e6', 2.6)}</g>`;
}

export const piring: Shape = ({ fill, p }) =>
  join([
    oval(200, 372, 158, 38, p.d),
    oval(200, 362, 158, 40, fill),
    oval(200, 358, 116, 25, p.l),
    area('M92 330c30-34 186-34 216 0l10 18c-50 26-186 26-236 0z', '#5d7a38'),
    curve('M96 334c60-18 148-18 208 0M112 318l-10 30M160 308l-6 48M240 308l6 48M288 318l10 30', '#48622b', 2.4),
    each(KLEPON, riceBall),
    '<g>',
    area('M196 286h50v58h-50z', '#f3e2bf'),
    area('M246 286l14-10v54l-14 14z', '#dcc596'),
    area('M196 286l14-10h50l-14 10z', '#fbf0d6'),
    ...[296, 314, 332].map((y) => curve(`M196 ${y}h50l14-10`, '#9c3038', 7)),
    '</g>',
    '<g>',
    area('M262 306h46v42h-46z', '#8a4a22'),
    area('M308 306l12-9v40l-12 11z', '#6d3817'),
    area('M262 306l12-9h46l-12 9z', '#a8622f'),
    curve('M262 320h46l12-9', '#e5c27f', 4),
    '</g>',
  ]);

const SWEETS: Point[] = [
  [96, 216],
  [172, 204],
  [248, 216],
];

function wrappedSweet(x: number, y: number, wrap: string, fill: string, p: Palette): string {
  const ends = 'M-8 34L-30 16v42zM76 34l22-18v42z';
  const twists = `${area(ends, p.l)}<path d="${ends}" fill="#8a4a22" opacity=".25"/>`;
  return `<g transform="translate(${x} ${y})">${twists}${plate(-10, 8, 88, 52, 22, wrap)}${area('M14 8h40v52H14z', fill)}</g>`;
}

export const dodol: Shape = ({ fill, p }) =>
  join([
    '<g>',
    each(SWEETS, (x, y, i) => wrappedSweet(x, y, i === 1 ? p.a : p.l, fill, p)),
    '</g>',
    area('M70 284l30-26h200l30 26-14 116c-1 8-6 12-14 12H98c-8 0-13-4-14-12z', '#66823d'),
    line('M70 284h260', '#4b652a', 3),
    '<path d="M92 284l12 128M120 284l8 128M284 284l-8 128M310 284l-14 128M100 258l-6 26M300 258l6 26" stroke="#4b652a" stroke-opacity=".7" stroke-width="2.4" fill="none"/>',
    area('M148 258h104l6 154H142z', fill),
    line('M148 258l-6 154M252 258l6 154', p.d, 3),
    line('M200 258v154M72 330h256', p.l, 5),
    roundLine(
      'M200 330c-30-30-48-6-30 6 10 6 22 2 30-6zM200 330c30-30 48-6 30 6-10 6-22 2-30-6zM200 330l-18 36M200 330l18 36',
      p.l,
      5,
    ),
    shade('M276 258h24l30 26-14 116c-1 8-6 12-14 12h-42c14-46 20-100 16-154z', 0.15),
  ]);

const SACHETS = [
  [126, -7],
  [168, -2],
  [212, 3],
  [252, 8],
] as const;

function sachet(x: number, turn: number, isAccent: boolean, p: Palette): string {
  const pack = `M${x - 20} 138l6-8 6 8 6-8 6 8 6-8 6 8 6-8 6 8 6-8 6 8 6-8 2 8v160h-68z`;
  const seam = `stroke="${p.d}" stroke-opacity=".35" stroke-width="2" stroke-dasharray="4 3"`;
  const drawing =
    area(pack, isAccent ? p.a : p.l) +
    `<path d="M${x - 20} 152h68" ${seam}/>` +
    dot(x + 14, 192, 15, isAccent ? p.l : p.m);
  return `<g transform="rotate(${turn} ${x + 14} 260)">${drawing}</g>`;
}

export const saset: Shape = ({ fill, p }) =>
  join([
    '<g>',
    ...SACHETS.map(([x, turn], i) => sachet(x, turn, i % 2 === 1, p)),
    '</g>',
    area('M92 244h190v168H92z', fill),
    area('M282 244l36-22v166l-36 24z', fill),
    shade('M282 244l36-22v166l-36 24z', 0.32),
    area('M92 244h190v12H92z', p.d),
    area('M126 290h122v82H126z', p.l),
    line('M144 314h86M144 332h64M144 350h44', p.d, 4.4),
    gleam('M106 264v136', 0.25, 6),
  ]);
