import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { BadSeries, type NationalSeries, parseNationalSeries } from '#domain/progress/national-series.ts';

const figuresDir = join(import.meta.dirname, '../../content/figures');

/** The national series, a file each, by name. Throws with file and line where a figure lacks what it must have. */
export function readNationalSeries(dir = figuresDir): NationalSeries[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => readSeries(name, readFileSync(join(dir, name), 'utf8')));
}

function readSeries(name: string, source: string): NationalSeries {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new Error(`content/figures/${name}: ${broken.message}`);
  try {
    return parseNationalSeries(document.toJS());
  } catch (cause) {
    if (!(cause instanceof BadSeries)) throw cause;
    const faults = cause.faults.map(({ path, message }) => {
      return `content/figures/${name}:${lineOf(document, path, lines)}: ${path.join('.')}: ${message}`;
    });
    throw new Error(faults.join('\n'), { cause });
  }
}

/** Of what is named, or, where it is missing, of what it should stand in. */
function lineOf(document: ReturnType<typeof parseDocument>, path: (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
