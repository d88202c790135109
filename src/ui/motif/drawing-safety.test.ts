import { expect, test } from 'vitest';
import { MOTIF_KEYS, type MotifKey, SHAPE_KEYS } from './motif.ts';
import { MOTIFS } from './motifs/all.ts';
import { structureCount } from './pattern.ts';
import { productShape } from './product-shape.ts';
import { MOTIF_KINDS, renderMotif, STANDING_IDS } from './render.ts';

const SVG_BUDGET = 15_000;
const HANGING_BUDGET = 30_000;
const ELEMENTS = ['svg', 'defs', 'pattern', 'linearGradient', 'radialGradient', 'stop', 'g', 'use'];
const FORMS = ['path', 'rect', 'circle', 'ellipse'];

/** The first fault of a document that is to be XML of known elements with quoted attributes; null if there is none. */
function fault(svg: string): string | null {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z\d-]*="[^"<&]*")*)(\/?)>/y;
  while (tag.lastIndex < svg.length) {
    const at = tag.lastIndex;
    const match = tag.exec(svg);
    if (!match) return `not a tag at ${at}: ${svg.slice(at, at + 60)}`;
    const [, closes, name = '', attributes = '', empty] = match;
    if (![...ELEMENTS, ...FORMS].includes(name)) return `<${name}>`;
    const names = [...attributes.matchAll(/ ([a-zA-Z\d-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice: ${match[0]}`;
    if (closes && open.pop() !== name) return `</${name}> closes nothing`;
    if (!closes && !empty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : null;
}

function idFault(svg: string): string | null {
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const uses = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id);
  if (new Set(ids).size < ids.length) return `an id twice: ${ids}`;
  const dangling = uses.find((id) => !ids.includes(id));
  return dangling ? `#${dangling} is defined nowhere` : null;
}

function outsideFault(svg: string): string | null {
  const rest = svg.replace('xmlns="http://www.w3.org/2000/svg"', '');
  return /https?:|data:|javascript:| on[a-z]+=|NaN|undefined|null/.exec(rest)?.[0] ?? null;
}

const faultsOf = (svgs: string[]) =>
  [...new Set(svgs.flatMap((svg) => [fault(svg), idFault(svg), outsideFault(svg)]))].filter((one) => one !== null);

function everyProductShape(motif: MotifKey): string[] {
  const structures = Array.from({ length: structureCount(motif) }, (_, structure) => structure);
  return SHAPE_KEYS.flatMap((shape) =>
    structures.flatMap((structure) =>
      MOTIFS[motif].palettes.map((palette, i) => productShape(motif, shape, `s${i}`, { structure, palette })),
    ),
  );
}

test.each(MOTIF_KEYS)('%s: every shape in every structure and palette is sound and within its budget', (motif) => {
  const drawings = everyProductShape(motif);
  expect(Math.max(...drawings.map((svg) => svg.length))).toBeLessThanOrEqual(SVG_BUDGET);
  expect(faultsOf(drawings)).toEqual([]);
});

test('equal ids mean equal content, over all drawings that may meet on a page', () => {
  const contents = new Map<string, string>();
  const clashes: string[] = [];
  for (const svg of MOTIF_KEYS.flatMap(everyProductShape)) {
    for (const [whole, , id = ''] of svg.matchAll(/<(pattern|radialGradient) id="([^"]+)".*?<\/\1>/g)) {
      if ((contents.get(id) ?? whole) !== whole) clashes.push(id);
      contents.set(id, whole);
    }
  }
  expect(contents.size).toBeGreaterThan(100);
  expect(clashes).toEqual([]);
});

test.each(MOTIF_KINDS)('%s: sound and within its budget for every motif', (kind) => {
  const ids: readonly string[] =
    kind in STANDING_IDS ? STANDING_IDS[kind as keyof typeof STANDING_IDS] : ['a', 'b', 'c', 'd', 'e'];
  const drawings = MOTIF_KEYS.flatMap((motif) => ids.map((id) => renderMotif(kind, { id, motif, provinceCode: '73' })));
  const budget = kind === 'hero' || kind === 'koleksi' ? HANGING_BUDGET : SVG_BUDGET;
  expect(Math.max(...drawings.map((svg) => svg.length))).toBeLessThanOrEqual(budget);
  expect(faultsOf(drawings)).toEqual([]);
});
