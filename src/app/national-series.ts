import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadSeries, type NationalSeries, parseNationalSeries } from '#domain/progress/national-series.ts';
import { readYaml } from './yaml-lines.ts';

const figuresDir = join(import.meta.dirname, '../../content/figures');

/** The national series, a file each, by name. Throws with file and line where a figure lacks what it must have. */
export function readNationalSeries(dir = figuresDir): NationalSeries[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => readSeries(`content/figures/${name}`, readFileSync(join(dir, name), 'utf8')));
}

function readSeries(name: string, source: string): NationalSeries {
  const { value, lineOf } = readYaml(name, source);
  try {
    return parseNationalSeries(value);
  } catch (cause) {
    if (!(cause instanceof BadSeries)) throw cause;
    const faults = cause.faults.map(({ path, message }) => `${name}:${lineOf(path)}: ${path.join('.')}: ${message}`);
    throw new Error(faults.join('\n'), { cause });
  }
}
