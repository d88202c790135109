import { parse } from 'csv-parse/sync';

const candidates = [',', ';', '\t', '|'];
const recordsLooked = 30;

/**
 * Tells the delimiter from the beginning of a text: the one by which the first records fall into the same number of
 * cells, and into most of them. A first line `sep=;`, as spreadsheets write it, decides alone.
 */
export function detectDelimiter(sample: string): string {
  const told = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  if (told) return told;
  const ranked = candidates.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }));
  return ranked.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function score(sample: string, delimiter: string): number {
  const counts = cellCounts(sample, delimiter).filter((count) => count > 0);
  const [mostCommon] = [...Map.groupBy(counts, (count) => count)]
    .map(([cells, records]) => ({ cells, records: records.length }))
    .toSorted((a, b) => b.records - a.records || b.cells - a.cells);
  if (!mostCommon || mostCommon.cells < 2) return 0;
  return mostCommon.records / counts.length + Math.min(mostCommon.cells, 40) / 100;
}

function cellCounts(sample: string, delimiter: string): number[] {
  // The cut end of the sample may stand inside quotes: fewer records are looked at until it parses.
  for (let records = recordsLooked; records >= 1; records = Math.floor(records / 2)) {
    try {
      const options = { delimiter, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, to: records };
      return (parse(sample, options) as string[][]).map((cells) => cells.length);
    } catch {}
  }
  return [];
}
