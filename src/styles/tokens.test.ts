import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = coloursOf(lightCss);
const schemes = { light, dark: new Map([...light, ...coloursOf(darkCss)]) };

/** Text of any size on its ground: 4.5. */
const textPairs = `
  tinta/kertas tinta/kertas-2 tinta/putih tinta-2/kertas tinta-2/kertas-2 tinta-2/putih tinta-3/kertas tinta-3/kertas-2
  tinta-3/putih merah/kertas merah/putih kertas/merah kertas/merah-tua nila/kertas nila/putih nila/kertas-2 sogan/kertas
  sogan/sogan-muda daun/daun-muda daun/kertas awas/awas-muda tinta/nila-muda kertas/tinta kertas/tinta-2 tinta-2/kertas-3`;
/** Edges of controls: 3. */
const edgePairs = 'garis-kuat/kertas garis-kuat/putih';

for (const [scheme, colours] of Object.entries(schemes)) {
  test(`${scheme}: text keeps a contrast of 4.5, edges of controls 3`, () => {
    const weak = [
      ...pairsOf(textPairs).filter(([text, ground]) => contrast(colours, text, ground) < 4.5),
      ...pairsOf(edgePairs).filter(([edge, ground]) => contrast(colours, edge, ground) < 3),
    ];
    expect(weak).toEqual([]);
  });
}

function pairsOf(list: string): [string, string][] {
  return list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]);
}

function coloursOf(part: string): Map<string, number> {
  const found = part.matchAll(/--color-([a-z0-9-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return new Map([...found].map(([, name = '', ...lch]) => [name, luminance(lch.map(Number))]));
}

/** Relative luminance of an oklch colour, by way of linear sRGB. */
function luminance([lightness = 0, chroma = 0, hue = 0]: number[]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(Math.max(value, 0), 1);
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Map<string, number>, text: string, ground: string): number {
  const [one, other] = [colours.get(text), colours.get(ground)];
  if (one === undefined || other === undefined) throw new Error(`No such pair of colours: ${text} on ${ground}.`);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
