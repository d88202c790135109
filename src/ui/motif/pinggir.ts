import { selvage } from './borders.ts';
import { PALETTES, type PaletteKey } from './palette.ts';
import { svgDocument } from './svg.ts';

/** The 8 px strip along the edge of a page. It stretches to any width: stripes may, cloth may not. */
export function pinggir(seed: string, palette: PaletteKey): string {
  const width = 1280;
  const height = 8;
  const body = selvage(seed, PALETTES[palette], width, height);
  return svgDocument({ width, height, fit: 'none', attributes: ' shape-rendering="crispEdges"', body });
}
