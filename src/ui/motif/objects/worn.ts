import { area, curve, dot, line, roundLine } from '../draw.ts';
import type { Palette } from '../palette.ts';
import { join, plate, type Shape, shade } from './shape.ts';

export const tas: Shape = ({ fill }) =>
  join([
    roundLine('M146 206c0-84 20-112 54-112s54 28 54 112', '#5c3517', 11),
    area('M96 190h208l16 206c1 10-6 16-16 16H96c-10 0-17-6-16-16z', fill),
    area('M96 190h208l3 34H93z', '#6b3f1d'),
    '<path d="M97 220h206" stroke="#d9b27a" stroke-width="2" stroke-dasharray="7 5"/>',
    dot(146, 206, 7, '#d9b27a'),
    dot(254, 206, 7, '#d9b27a'),
    shade('M248 224l59 0 13 172c1 10-6 16-16 16h-40z', 0.12),
  ]);

export const keranjang: Shape = ({ fill, p }) =>
  join([
    curve('M110 214C110 120 152 92 200 92s90 28 90 122', p.a, 12),
    `<path d="M110 214C110 120 152 92 200 92s90 28 90 122" fill="none" stroke="${p.d}" stroke-opacity=".4" stroke-width="12" stroke-dasharray="3 9"/>`,
    area('M78 214h244l-26 176c-3 16-12 22-26 22H130c-14 0-23-6-26-22z', fill),
    shade('M262 214h60l-26 176c-3 16-12 22-26 22h-34z', 0.16),
    plate(68, 202, 264, 26, 13, p.a),
    `<path d="M84 202v26M104 202v26M124 202v26M144 202v26M164 202v26M184 202v26M204 202v26M224 202v26M244 202v26M264 202v26M284 202v26M304 202v26" stroke="${p.d}" stroke-opacity=".45" stroke-width="3"/>`,
  ]);

export const sepatu: Shape = ({ fill, p }) =>
  join([
    area('M66 300c0-40 14-76 26-92 14 14 40 18 62 6 22 40 70 60 124 68 40 6 60 26 60 56v18H66z', fill),
    area('M92 208c14 14 40 18 62 6l16 26c-26 18-66 18-92 2z', p.d),
    area('M62 350h282c4 0 6 3 6 7 0 15-8 25-22 25H84c-14 0-24-12-24-26 0-4 0-6 2-6z', p.l),
    line('M62 366h286', p.a, 3),
    roundLine('M178 250l-22 26M204 266l-20 28M232 276l-16 28', p.l, 7),
    `<path d="M262 282c44 4 72 22 76 56v12h-70z" fill="${p.d}" opacity=".85"/>`,
  ]);

function earring(x: number, fill: string, p: Palette): string {
  const drop = 'M0 160L44 250 0 386 -44 250Z';
  const hook = curve('M0 132c-14-6-14-30 4-30 12 0 16 12 10 22', '#b98a3a', 4);
  const bead = dot(0, 146, 13, p.a) + dot(0, 146, 6, p.d);
  const rim = `<path d="${drop}" fill="none" stroke="#c99a45" stroke-width="5" stroke-linejoin="round"/>`;
  const tip = line('M0 386v22', '#c99a45', 4) + dot(0, 414, 8, p.a);
  return `<g transform="translate(${x} 0)">${hook}${bead}${area(drop, fill)}${rim}${tip}</g>`;
}

export const anting: Shape = ({ fill, p }) => earring(150, fill, p) + earring(250, fill, p);
