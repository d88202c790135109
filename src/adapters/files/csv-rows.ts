import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type TableRow, UnreadableFile } from '#domain/intake/table-file.ts';
import { readText, type TextEncoding } from './text-encoding.ts';

/** A record longer than this is no row: an unclosed quote, or no table at all. */
const longestRecord = 1_000_000;

/** The records of a delimited text, with the line at which each begins; empty ones too. */
export async function* readCsvRows(path: string, encoding: TextEncoding, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRecord,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  pipeline(Readable.from(readText(path, encoding)), parser, () => undefined);
  let lastLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: lastLine + 1, sheet: 0, cells: record };
      lastLine = info.lines;
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableFile(sentence(cause, lastLine + 1), { cause });
  } finally {
    parser.destroy();
  }
}

function sentence(error: CsvError, line: number): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `Baris ${line}: tanda kutip dibuka tetapi tidak pernah ditutup.`;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return `Baris ${line}: satu baris lebih panjang dari 1 MB. Mungkin tanda kutip tidak ditutup, atau ini bukan tabel.`;
  }
  return `Baris ${line}: susunan tabel tidak terbaca.`;
}
