import { area, curve, dot, each, line, oval, type Point, roundLine } from '../draw.ts';
import { gleam, join, plate, type Shape, shade } from './shape.ts';

const PEGS: Point[] = [
  [170, 118],
  [170, 146],
  [230, 132],
  [230, 160],
];

/** A long-necked lute of no one island: painted body, four pegs, a plain curl for a head. */
export const petik: Shape = ({ fill }) =>
  join([
    '<g transform="rotate(9 200 412)">',
    each(PEGS, (x, y) => roundLine(`M${x} ${y}H200`, '#5c3517', 8) + dot(x, y, 7, '#5c3517')),
    area('M184 250V108c0-22 10-34 28-36 12-1 18 12 8 17-5 3-6 9-4 19v142z', '#8f5c2a'),
    area('M200 204c36 0 58 44 58 108 0 62-20 100-58 100s-58-38-58-100c0-64 22-108 58-108z', '#8f5c2a'),
    area('M200 216c28 0 47 38 47 96 0 56-16 89-47 89s-47-33-47-89c0-58 19-96 47-96z', fill),
    area('M186 110h28v190h-28z', '#c58a4a'),
    line('M186 150h28M186 178h28M186 206h28M186 234h28M186 262h28', '#5c3517', 3.4),
    dot(200, 316, 17, '#c58a4a'),
    dot(200, 316, 12, '#2b2624'),
    plate(166, 360, 68, 13, 5, '#5c3517'),
    line('M192 110v256M197 110v256M203 110v256M208 110v256', '#f4e6c8', 1.5),
    shade('M228 218c19 18 30 52 30 94 0 62-20 100-58 100 32-46 40-116 28-194z', 0.17),
    gleam('M153 288c3-20 9-36 17-48', 0.4, 6),
    '</g>',
  ]);

export const gong: Shape = ({ fill, p }) =>
  join([
    roundLine('M92 130v250M308 130v250', '#6b3f1d', 15),
    roundLine('M88 132v246M304 132v246', '#8f5c2a', 5),
    roundLine('M48 104c14 18 28 22 52 22h200c24 0 38-4 52-22', '#6b3f1d', 17),
    roundLine('M54 105c14 14 26 17 46 17h200c20 0 32-3 46-17', '#8f5c2a', 5),
    curve('M164 128l-20 52M236 128l20 52', p.d, 5),
    dot(204, 236, 90, '#6d4a17'),
    dot(200, 234, 90, '#b98a3a'),
    dot(200, 234, 74, '#8f6725'),
    dot(200, 234, 70, '#c99a45'),
    dot(200, 234, 42, '#b98a3a'),
    dot(203, 237, 27, '#7d5a1f'),
    dot(200, 234, 26, '#d9b25c'),
    gleam('M126 218c6-30 26-54 54-62', 0.45, 6),
    gleam('M186 226c3-7 8-10 15-11', 0.7, 5),
    shade('M252 160c22 16 38 42 38 74a90 90 0 0 1-108 88c64-14 100-78 70-162z', 0.17),
    plate(76, 346, 248, 50, 4, fill),
    shade('M268 346h56v50h-62z', 0.16),
    curve('M79 349h242v44H79z', '#6b3f1d', 7),
    area('M62 388h60l10 24H52zM278 388h60l10 24H268z', '#6b3f1d'),
    line('M62 391h60M278 391h60', '#8f5c2a', 5),
  ]);

const LACES = 'M114 176l17 92 19-84 17 96 20-90 16 94 18-94 20 88 15-96 19 84 12-90';

export const gendang: Shape = ({ fill, p }) =>
  join([
    area(
      'M104 158c2 76 20 112 42 142 12 16 12 36 2 62l-16 44c20 8 116 8 136 0l-16-44c-10-26-10-46 2-62 22-30 40-66 42-142z',
      '#8f5c2a',
    ),
    area('M104 158c1 56 11 91 25 117 30 16 112 16 142 0 14-26 24-61 25-117z', fill),
    area('M139 291c18 12 104 12 122 0l-9 13c-22 9-82 9-104 0z', p.d),
    `<path d="${LACES}" fill="none" stroke="${p.l}" stroke-width="3.4" stroke-linejoin="round"/>`,
    curve('M129 274c30 16 112 16 142 0', p.l, 6),
    curve('M138 386c26 9 98 9 124 0', '#c58a4a', 5),
    shade('M254 158h42c-2 76-20 112-42 142-12 16-12 36-2 62l16 44c-10 4-34 6-58 6 28-60 44-150 44-254z', 0.18),
    oval(200, 164, 102, 33, '#5c3517'),
    oval(200, 156, 102, 32, '#c58a4a'),
    oval(200, 153, 94, 27, '#f0dfba'),
    oval(194, 151, 58, 15, '#f8ecd0'),
    gleam('M118 196c3 28 8 48 15 62', 0.34, 6),
  ]);
