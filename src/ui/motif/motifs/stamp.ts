import { contentId } from '../seed.ts';

/** A drawing that a unit repeats: kept once among the definitions, placed by its content's id. */
export type Stamp = { def: string; at: (x: number, y: number) => string; placed: (transform: string) => string };

export function stamp(drawing: string, attributes = ''): Stamp {
  const content = `${attributes && ` ${attributes}`}>${drawing}</g>`;
  const id = contentId('c', content);
  return {
    def: `<g id="${id}"${content}`,
    at: (x, y) => `<use href="#${id}" x="${x}" y="${y}"/>`,
    placed: (transform) => `<use href="#${id}" transform="${transform}"/>`,
  };
}
