import { selvage } from './borders.ts';
import { box } from './draw.ts';
import type { MotifKey } from './motif.ts';
import { clothPattern, type PatternOptions } from './pattern.ts';
import { svgDocument } from './svg.ts';

const SELVAGE = 18;

/**
 * A maker's or duta's tile: cloth above the maker's own selvage. Initials are text on a paper plate that the page lays
 * over it; they are never drawn here.
 */
export function initialsTile(
  motif: MotifKey,
  seed: string,
  size: { width: number; height: number } & PatternOptions,
): string {
  const { width, height } = size;
  const pattern = clothPattern(motif, seed, { scale: 0.62, dx: width / 2, dy: height / 2, ...size });
  const foot = `<g transform="translate(0 ${height - SELVAGE})">${selvage(seed, pattern.palette, width, SELVAGE)}</g>`;
  const seam = box(0, height - SELVAGE - 2, width, 2, pattern.palette.l);
  return svgDocument({ width, height, defs: pattern.defs, body: box(0, 0, width, height, pattern.fill) + foot + seam });
}
