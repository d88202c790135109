import { area, curve, dot, line, num, repeat, roundLine } from '../draw.ts';
import { gleam, join, plate, type Shape, shade } from './shape.ts';

/** A carved bird on a block with a relief: no ancestor, no spirit, no sacred form. */
export const patung: Shape = ({ fill }) =>
  join([
    area('M84 384h232l12 28H72z', '#5c3517'),
    area('M92 262h216v124H92z', '#8f5c2a'),
    area('M106 278h188v92H106z', fill),
    `<path d="M106 278h188v92H106z" fill="none" stroke="#5c3517" stroke-width="3"/>`,
    area('M84 248h232v18H84z', '#6b3f1d'),
    line('M84 251h232M86 387h228', '#c58a4a', 4),
    shade('M262 266h46v120h-54c10-40 12-80 8-120z', 0.18),
    area('M180 216h14v34h-14zM208 216h14v34h-14z', '#5c3517'),
    area(
      'M120 112c10-26 42-32 58-10 10 14 8 28 22 38 30 20 78 14 124 44-26 2-40 10-58 24-30 24-88 28-116 2-24-22-16-56-16-78l-36-2c4-10 12-16 22-18z',
      '#c58a4a',
    ),
    area('M98 130c4-10 12-16 22-18l16 18z', '#5c3517'),
    dot(152, 116, 6, '#2b2624'),
    area('M172 160c40-6 78 2 108 30-30 22-74 28-96 10-14-12-18-26-12-40z', fill),
    curve('M172 160c40-6 78 2 108 30-30 22-74 28-96 10-14-12-18-26-12-40z', '#6b3f1d', 3.4),
    shade('M324 184c-26 2-40 10-58 24-30 24-88 28-116 2 60 10 100-10 174-26z', 0.2),
    gleam('M146 152c-3 16-3 30 3 42', 0.45, 6),
  ]);

/** The canopy is a cone seen from a little above: its rim, from one side of the silhouette round the front to the other. */
const CANOPY = { radius: 186, depth: 50, height: 112 };
const EDGE = Math.asin(CANOPY.depth / CANOPY.height);

function onCanopy(angle: number, share: number): string {
  const { radius, depth, height } = CANOPY;
  return `${num(share * radius * Math.cos(angle))} ${num(share * depth * Math.sin(angle) - (1 - share) * height)}`;
}

function rim(share: number): string {
  const radii = `${num(CANOPY.radius * share)} ${num(CANOPY.depth * share)}`;
  return `${onCanopy(Math.PI + EDGE, share)}A${radii} 0 1 0 ${onCanopy(-EDGE, share)}`;
}

const RIBS = 14;
const ribAt = (index: number) => Math.PI + EDGE - ((Math.PI + 2 * EDGE) * index) / RIBS;
const wedge = (from: number) =>
  `M0 -${CANOPY.height}L${onCanopy(ribAt(from), 1)}A${CANOPY.radius} ${CANOPY.depth} 0 0 0 ${onCanopy(-EDGE, 1)}z`;

/** Open paper on bamboo ribs, resting on its rim and its handle. */
export const payung: Shape = ({ fill, p }) =>
  join([
    '<g transform="translate(206 276) rotate(-44)">',
    roundLine('M0 -20V182', '#6b3f1d', 12),
    roundLine('M-3 -20V180', '#c58a4a', 4),
    roundLine('M0 150V184', '#5c3517', 17),
    area(`M0 -${CANOPY.height}L${rim(1)}z`, fill),
    area(`M0 -${CANOPY.height}L${rim(0.24)}z`, p.d),
    curve(`M${rim(0.24)}`, p.a, 4),
    curve(`M${rim(0.9)}`, p.l, 3),
    `<path d="${repeat(RIBS - 1, (i) => `M0 -${CANOPY.height}L${onCanopy(ribAt(i + 1), 1)}`)}" stroke="${p.d}" stroke-opacity=".5" stroke-width="2"/>`,
    shade(wedge(8), 0.12),
    shade(wedge(11), 0.13),
    curve(`M${rim(1)}`, p.d, 6),
    roundLine(`M0 -${CANOPY.height}v-16`, '#c58a4a', 11),
    '</g>',
  ]);

/** A model on its cradle, with the sails of no one coast. */
export const perahu: Shape = ({ fill, p }) =>
  join([
    area('M120 372h22l-8 40h-30zM262 372h22l16 40h-30z', '#5c3517'),
    plate(84, 402, 236, 10, 3, '#6b3f1d'),
    roundLine('M186 84v230', '#6b3f1d', 9),
    roundLine('M54 296L22 274', '#6b3f1d', 7),
    area('M196 98c64 40 108 104 122 182-40 12-82 14-122 8z', fill),
    curve('M196 98c64 40 108 104 122 182-40 12-82 14-122 8z', p.d, 3),
    shade('M268 162c26 34 42 74 50 118-18 5-36 8-54 9 10-44 12-86 4-127z', 0.16),
    area('M178 110v176c-46 6-92 2-138-8 58-40 104-96 138-168z', p.l),
    line('M178 150l-26 6M178 192l-58 8M178 234l-94 10', p.a, 3),
    area('M190 80c14-8 26 6 42 0v22c-16 6-28-8-42 0z', p.a),
    area('M36 300c50 18 230 22 312-8-10 54-34 86-74 92H128c-48-6-82-40-92-84z', '#8f5c2a'),
    area('M36 300c50 18 230 22 312-8l-5 19c-84 28-248 26-302 5z', '#5c3517'),
    curve('M46 330c66 20 218 22 290-2', '#c58a4a', 5),
    shade('M282 304c24-3 46-7 66-12-10 54-34 86-74 92h-44c30-18 46-46 52-80z', 0.18),
    gleam('M66 348c10 14 22 22 38 26', 0.34, 6),
  ]);
