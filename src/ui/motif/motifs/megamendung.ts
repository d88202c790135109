import { mix } from '../colour.ts';
import { num, roundLine } from '../draw.ts';
import type { Palette } from '../palette.ts';
import type { Motif, Unit } from '../unit.ts';
import { stamp } from './stamp.ts';

type Placed = readonly [x: number, y: number, flip: number];
type Sky = { width: number; height: number; clouds: readonly Placed[] };

const LOBES = [
  [-62, 4, 9],
  [-36, -14, 15],
  [2, -30, 19],
  [40, -13, 15],
  [66, 6, 9],
  [24, 8, 8],
  [-18, 8, 8],
] as const;
const TAILS = ['M-30 12C-62 22 -92 20 -112 6', 'M30 12C62 22 96 28 124 14'];
const CURL = 'M0 12C-20 8 -20 -14 -4 -15S8 2 -1 3 -8 -5 -3 -7';
const CURL_PLACES = ['translate(-24 2)', 'translate(28 2) scale(-1 1)', 'translate(2 -16) scale(.8)'];
const RIM = 6;
const LAYER_STEP = 6.4;
const PALER = [0, 0, 0.2, 0.42, 0.64, 0.84];

function layerColour(layer: number, p: Palette): string {
  if (layer === RIM) return p.l;
  return layer === 0 ? p.d : mix(p.m, p.a, PALER[layer] ?? 1);
}

/** An offset of a union of discs is a union of larger discs: the layers stay concentric without any path arithmetic. */
function cloudLayer(layer: number, p: Palette): string {
  const colour = layerColour(layer, p);
  const grown = layer === RIM ? (RIM - 1) * LAYER_STEP + 2.8 : layer * LAYER_STEP;
  const discs = LOBES.map(
    ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${num(Math.max(2, r + grown - 9))}" stroke="none"/>`,
  );
  const width = num(grown * 1.15 - 7);
  const tails = TAILS.map((d) => `<path d="${d}" fill="none" stroke-width="${width}"/>`).join('');
  const drawn = discs.join('') + (grown * 1.15 > 7 ? tails : '');
  return `<g fill="${colour}" stroke="${colour}" stroke-linecap="round">${drawn}</g>`;
}

function cloud(p: Palette): string {
  const layers = [6, 5, 4, 3, 2, 1, 0].map((layer) => cloudLayer(layer, p));
  const curls = CURL_PLACES.map((place) => `<g transform="${place}">${roundLine(CURL, p.l, 2.2)}</g>`);
  return layers.join('') + curls.join('');
}

function megamendungWith({ width, height, clouds }: Sky): (p: Palette) => Unit {
  return (p) => {
    const { def, placed } = stamp(cloud(p));
    let body = '';
    for (const [x, y, flip] of clouds) {
      for (const cx of [x - width, x, x + width]) {
        for (const cy of [y - height, y, y + height]) {
          const isSeen = cx > -190 && cx < width + 190 && cy > -90 && cy < height + 90;
          const place = `translate(${cx} ${cy}) scale(${num(flip)} ${num(Math.abs(flip))})`;
          if (isSeen) body += placed(place);
        }
      }
    }
    return { w: width, h: height, bg: p.g, body, defs: def };
  };
}

const OFFSET_ROWS: Placed[] = [
  [80, 58, 1],
  [240, 174, -1],
];
const DENSE_ROWS: Placed[] = [
  [72, 56, 1],
  [216, 144, 1],
];
const LARGE_AND_SMALL: Placed[] = [
  [92, 76, 1],
  [262, 210, -1],
  [258, 62, -0.46],
  [88, 204, 0.46],
];

export const megamendung: Motif = {
  palettes: ['mega', 'megaT', 'megaN'],
  structures: [
    megamendungWith({ width: 320, height: 232, clouds: OFFSET_ROWS }),
    megamendungWith({ width: 288, height: 176, clouds: DENSE_ROWS }),
    megamendungWith({ width: 340, height: 268, clouds: LARGE_AND_SMALL }),
  ],
  objectScale: 0.62,
};
