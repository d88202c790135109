import { area, curve, oval } from '../draw.ts';
import { gleam, join, SHADE, type Shape, shade } from './shape.ts';

export const topi: Shape = ({ fill, p }) =>
  join([
    oval(200, 356, 164, 56, p.d),
    oval(200, 349, 164, 55, fill),
    `<ellipse cx="200" cy="349" rx="160" ry="51" fill="none" stroke="${p.a}" stroke-width="8"/>`,
    `<ellipse cx="200" cy="349" rx="160" ry="51" fill="none" stroke="${p.d}" stroke-opacity=".4" stroke-width="8" stroke-dasharray="3 9"/>`,
    shade('M232 398c66-8 128-26 132-49 0-24-48-44-84-49 20 30 8 76-48 98z', 0.15),
    `<ellipse cx="208" cy="354" rx="98" ry="30" fill="${SHADE}" opacity=".3"/>`,
    area('M110 346c2-74 14-134 36-158 16-18 92-18 108 0 22 24 34 84 36 158-26 30-154 30-180 0z', fill),
    area('M111 318c26 32 152 32 178 0l1 28c-26 30-154 30-180 0z', p.d),
    curve('M111 322c26 32 152 32 178 0M110 342c26 30 154 30 180 0', p.a, 2.6),
    shade('M236 178c8 2 14 5 18 10 22 24 34 84 36 158-10 12-34 19-62 21 20-56 22-130 8-189z', 0.17),
    shade('M152 190c24 18 72 18 96 0-14 34-82 34-96 0z', 0.26),
    gleam('M132 306c2-44 8-76 18-96', 0.34, 7),
  ]);

export const peci: Shape = ({ fill, p }) =>
  join([
    area('M82 252L72 366c18 62 238 62 256 0l-10-114z', fill),
    area('M74 344c26 58 226 58 252 0l2 22c-18 62-238 62-256 0z', p.d),
    curve('M74 350c26 58 226 58 252 0', p.a, 3),
    shade('M268 276l50-24 10 114c-9 31-56 42-104 46 34-40 46-84 44-136z', 0.17),
    area('M82 254c2-58 234-58 236 0-20 44-216 44-236 0z', fill),
    `<path d="M82 254c2-58 234-58 236 0-20 44-216 44-236 0z" fill="${p.l}" opacity=".3"/>`,
    curve('M82 254c20 44 216 44 236 0', p.d, 5),
    curve('M82 254c2-58 234-58 236 0M90 240c64-9 156-9 220 0', p.d, 2.6),
    gleam('M94 284l-5 52', 0.36, 7),
  ]);
