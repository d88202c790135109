import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Report {
  row: (label: string, figures: Record<string, number | string>) => void;
  /** Writes `--out FILE`. */
  finish: () => void;
}

/** Prints a benchmark's figures as they come and writes all of them to `--out FILE` at the end. */
export function startReport(name: string): Report {
  const rows: { label: string; figures: Record<string, number | string> }[] = [];
  return {
    row: (label, figures) => {
      rows.push({ label, figures });
      const text = Object.entries(figures).map(
        ([key, value]) => `${key} ${typeof value === 'number' ? round(value) : value}`,
      );
      process.stdout.write(`${label.padEnd(80)} ${text.join('   ')}\n`);
    },
    finish: () => {
      const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false });
      if (typeof values.out === 'string')
        writeFileSync(values.out, `${JSON.stringify({ bench: name, rows }, null, 2)}\n`);
    },
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
