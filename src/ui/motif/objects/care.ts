import { area, line, oval } from '../draw.ts';
import { gleam, join, plate, type Shape, shade } from './shape.ts';

export const tube: Shape = ({ fill, p }) =>
  join([
    area('M132 104h136l-14 262H146z', fill),
    area('M128 84h144v30H128z', p.d),
    line(
      'M136 88v22M148 88v22M160 88v22M172 88v22M184 88v22M196 88v22M208 88v22M220 88v22M232 88v22M244 88v22M256 88v22M266 88v22',
      p.a,
      2,
    ),
    area('M156 178h88l-5 112h-78z', p.l),
    area('M200 198c16 12 18 34 0 48-18-14-16-36 0-48z', p.m),
    line('M200 206v46', p.l, 2.4),
    line('M174 264h52M182 276h36', p.d, 4),
    area('M146 366h108l-5 40c-1 4-3 6-7 6h-84c-4 0-6-2-7-6z', p.a),
    area('M146 366h108l-1 7H147z', p.d),
    gleam('M148 124l10 226', 0.3, 7),
    shade('M236 114h32l-14 252-5 40c-1 4-3 6-7 6h-24c12-94 18-196 18-298z', 0.15),
  ]);

export const sabun: Shape = ({ fill, p }) =>
  join([
    plate(104, 212, 184, 80, 26, '#cbd3b4'),
    shade('M262 212c16 0 26 10 26 26v28c0 16-10 26-26 26h-22c10-24 12-56 0-80z', 0.12),
    area('M160 212h72v80h-72z', p.l),
    line('M174 238h44M180 252h32', p.d, 4),
    plate(64, 288, 272, 124, 34, '#ead9b6'),
    gleam('M84 300h232', 0.6, 6),
    area('M136 288h128v124H136z', fill),
    area('M131 288h5v124h-5zM264 288h5v124h-5z', p.d),
    oval(200, 350, 44, 34, p.l),
    area('M200 328c18 10 20 28 0 42-20-14-18-32 0-42z', p.m),
    line('M200 334v40', p.l, 2.4),
    shade('M302 288c22 0 34 14 34 34v56c0 20-12 34-34 34h-26c16-36 16-90 0-124z', 0.14),
    '<g fill="#fff" fill-opacity=".75" stroke="#b9b09c" stroke-width="2">',
    '<circle cx="300" cy="196" r="15"/>',
    '<circle cx="326" cy="226" r="10"/>',
    '<circle cx="282" cy="170" r="8"/>',
    '</g>',
  ]);
