import { area, curve, line, roundLine } from '../draw.ts';
import { join, type Shape, shade } from './shape.ts';

export const kursi: Shape = ({ fill, p }) =>
  join([
    area('M120 96c0-14 30-22 80-22s80 8 80 22l-10 152H130z', fill),
    '<path d="M120 96c0-14 30-22 80-22s80 8 80 22l-10 152H130z" fill="none" stroke="#6b3f1d" stroke-width="11" stroke-linejoin="round"/>',
    area('M104 250h192l10 44H94z', p.a),
    area('M94 292h212v14H94z', '#6b3f1d'),
    roundLine('M108 306l-12 114M292 306l12 114M146 306l-4 96M254 306l4 96', '#6b3f1d', 12),
    line('M104 352h192', '#6b3f1d', 6),
  ]);

export const bantal: Shape = ({ fill, p }) =>
  join([
    area(
      'M84 146c40 14 192 14 232 0 10-3 18 5 15 15-14 44-14 180 0 224 3 10-5 18-15 15-40-14-192-14-232 0-10 3-18-5-15-15 14-44 14-180 0-224-3-10 5-18 15-15z',
      fill,
    ),
    shade(
      'M316 146c10-3 18 5 15 15-14 44-14 180 0 224 3 10-5 18-15 15-40-14-192-14-232 0 120-20 224-70 232-254z',
      0.13,
    ),
    curve('M84 146c40 14 192 14 232 0M84 400c40-14 192-14 232 0', p.a, 4),
  ]);

export const kotak: Shape = ({ fill, p }) =>
  join([
    area('M76 196l124-46 124 46-124 46z', p.l),
    area('M76 196l124 46v172L76 366z', fill),
    area('M324 196l-124 46v172l124-48z', fill),
    shade('M324 196l-124 46v172l124-48z', 0.3),
    area('M124 178l124 46v170l28-11V214L152 168z', p.a),
    shade('M248 224l28-10v169l-28 11z', 0.2),
    curve('M76 196l124 46 124-46M200 242v172', p.l, 2.5),
    area('M98 254l76 28v72l-76-28z', p.l),
    line('M110 276l52 19M110 292l52 19M110 308l32 12', p.d, 4),
  ]);

export const guci: Shape = ({ fill, p }) =>
  join([
    area(
      'M164 112h72c8 0 10 10 4 16-10 12-12 24-6 36 12 24 72 52 72 126 0 66-44 122-62 122h-88c-18 0-62-56-62-122 0-74 60-102 72-126 6-12 4-24-6-36-6-6-4-16 4-16z',
      fill,
    ),
    area('M160 110h80c10 0 10 14 2 18h-84c-8-4-8-18 2-18z', p.d),
    curve('M100 250c-6 20-6 60 0 82h200c6-22 6-62 0-82z', p.l, 4),
    shade('M244 180c30 22 62 50 62 110 0 66-44 122-62 122h-30c40-60 56-160 30-232z', 0.18),
    area('M148 404h104v10H148z', p.d),
  ]);
