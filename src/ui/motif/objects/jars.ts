import { area, curve, line, oval, repeat } from '../draw.ts';
import { gleam, join, plate, type Shape, shade, steam } from './shape.ts';

export const toples: Shape = ({ fill, p }) =>
  join([
    plate(108, 180, 184, 232, 30, p.l),
    `<rect x="108" y="180" width="184" height="232" rx="30" fill="${p.a}" opacity=".4"/>`,
    area('M108 236h184v118H108z', fill),
    area('M108 231h184v5H108zM108 354h184v5H108z', p.d),
    area('M150 262h100v66H150z', p.l),
    line('M164 284h72M174 300h52M184 314h32', p.d, 4),
    plate(100, 130, 200, 54, 10, p.d),
    line('M100 148h200M100 164h200', p.a, 2),
    gleam('M122 210v170', 0.5, 6),
  ]);

export const kaleng: Shape = ({ fill, p }) =>
  join([
    area('M104 150v230c0 20 42 32 96 32s96-12 96-32V150z', fill),
    area('M104 176c0 18 42 30 96 30s96-12 96-30v-26H104z', p.d),
    oval(200, 148, 104, 30, p.a),
    oval(200, 144, 104, 30, p.l),
    `<ellipse cx="200" cy="144" rx="84" ry="22" fill="none" stroke="${p.a}" stroke-width="3"/>`,
    area('M138 258c40 10 84 10 124 0v76c-40 10-84 10-124 0z', p.l),
    curve('M156 282c30 6 58 6 88 0M166 300c24 5 44 5 68 0M176 318c16 3 32 3 48 0', p.d, 4),
    area('M104 372c0 20 42 32 96 32s96-12 96-32v8c0 20-42 32-96 32s-96-12-96-32z', p.d),
    gleam('M120 212v158', 0.3, 8),
    shade('M258 198c24-5 38-13 38-22v204c0 14-20 24-48 29 8-70 10-140 10-211z', 0.16),
  ]);

const SPICE_COLOURS = ['#8c5a2b', '#b9813f', '#6d4420', '#a36c32'];

/** Rows two to four lie behind the label: their places are drawn by lot, and then left out. */
function seeds(random: () => number): string {
  return repeat(46, (i) => {
    const row = Math.floor(i / 8);
    const x = (134 + (i % 8) * 18.4 + (random() - 0.5) * 9).toFixed(1);
    const y = (238 + row * 27 + (random() - 0.5) * 10).toFixed(1);
    const place = `translate(${x} ${y}) rotate(${Math.floor(random() * 180)})`;
    if (row >= 2 && row <= 4) return '';
    return `<ellipse rx="8.4" ry="6.4" transform="${place}" fill="${SPICE_COLOURS[i % 4]}"/>`;
  });
}

export const rempah: Shape = ({ fill, p, random }) =>
  join([
    area('M134 108h132v50H134z', '#c49763'),
    '<path d="M134 130h132" stroke="#8f6434" stroke-width="2" stroke-dasharray="9 5"/>',
    plate(120, 150, 160, 262, 20, p.l),
    '<rect x="120" y="150" width="160" height="262" rx="20" fill="#dfe6df" opacity=".55"/>',
    area('M128 226c40-12 100 10 144-4v166c0 10-6 16-16 16H144c-10 0-16-6-16-16z', '#5b3a1e'),
    seeds(random),
    area('M120 268h160v92H120z', fill),
    area('M120 263h160v5H120zM120 360h160v5H120z', p.l),
    area('M154 286h92v56h-92z', p.l),
    line('M168 304h64M176 322h48', p.d, 4),
    gleam('M136 176v80', 0.7, 7),
    shade('M246 150h14c12 0 20 8 20 20v222c0 12-8 20-20 20h-22c8-80 10-180 8-262z', 0.13),
    '<g fill="#8c5a2b">',
    '<ellipse cx="86" cy="404" rx="10" ry="7.4"/>',
    oval(106, 396, 9, 7, '#b9813f'),
    oval(306, 404, 10, 7.4, '#a36c32'),
    '<ellipse cx="326" cy="406" rx="8" ry="6"/>',
    '</g>',
  ]);

export const mangkuk: Shape = ({ fill, p }) =>
  join([
    area('M66 238c0 98 58 148 100 156h68c42-8 100-58 100-156z', fill),
    shade('M248 238h86c0 98-58 148-100 156h-40c36-34 54-90 54-156z', 0.15),
    area('M152 392h96l8 20H144z', p.d),
    oval(200, 238, 136, 38, p.d),
    oval(200, 236, 134, 36, p.l),
    oval(200, 239, 118, 28, '#c0752c'),
    oval(194, 235, 104, 21, '#d6923f'),
    '<g>',
    oval(150, 232, 27, 13, '#fbf4e0'),
    oval(150, 231, 13, 7, '#e7a52c'),
    area('M196 246c14-22 40-24 58-12-16 14-38 20-58 12z', '#5d7a38'),
    curve('M204 243c16-8 30-10 44-8', '#3f5726', 2),
    area('M184 226c10-8 26-8 34 0-10 6-24 7-34 0z', '#a5281d'),
    area('M258 224c8-5 18-4 24 2-8 4-17 4-24-2z', '#a5281d'),
    '</g>',
    steam('M166 178c-14-20 14-30 0-52M210 178c-14-20 14-30 0-52', p, 0.32, 4),
  ]);
