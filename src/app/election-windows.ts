import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectionWindow, parseElectionWindow } from '#domain/duta/election-window.ts';
import { readYaml } from './yaml-lines.ts';

const electionsDir = join(import.meta.dirname, '../../content/pemilu');

/** Election windows, a file each. Throws with file and line where one lacks what it must have. */
export function readElectionWindows(dir = electionsDir): ElectionWindow[] {
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => {
    const path = `content/pemilu/${name}`;
    const { value, lineOf } = readYaml(path, readFileSync(join(dir, name), 'utf8'));
    const window = parseElectionWindow(value);
    if (!('faults' in window)) return window;
    const faults = window.faults.map(
      (fault) => `${path}:${lineOf(fault.path)}: ${fault.path.join('.')}: ${fault.message}`,
    );
    throw new Error(faults.join('\n'));
  });
}
