import { namesKabupaten } from '#domain/region/resolve-city.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { IntakeRules } from './intake-rules.ts';
import { type ColumnMap, type Header, readHeader } from './read-header.ts';
import { type TableFile, type TableRow, UnreadableFile } from './table-file.ts';

/** Title rows that spreadsheets put above their header. */
const headerWithinRows = 25;

/** What has to be known of a whole file before its first row is taken in. */
export interface Survey {
  header: Header;
  rows: number;
  fileNamesKabupaten: boolean;
}

/**
 * Reads a file once from end to end, so that one that breaks in its middle is refused before anything is done.
 * The refusal is a sentence.
 */
export async function surveyFile(file: TableFile, rules: IntakeRules, map: ColumnMap): Promise<Result<Survey, string>> {
  const survey = { header: null as Header | null, rows: 0, fileNamesKabupaten: false };
  try {
    for await (const { header, row } of dataRows(file, rules, map)) {
      survey.header = header;
      survey.rows++;
      const city = header.get('city');
      if (city && namesKabupaten(row.cells[city.index] ?? '')) survey.fileNamesKabupaten = true;
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) return fail(cause.message);
    throw cause;
  }
  if (survey.header) return ok({ ...survey, header: survey.header });
  return fail(await whyNoRows(file, rules, map));
}

/** The rows under the header of the first sheet that has one; empty rows are left out. */
export async function* dataRows(
  file: TableFile,
  rules: IntakeRules,
  map: ColumnMap,
): AsyncGenerator<{ header: Header; row: TableRow }> {
  let header: Header | null = null;
  let sheet = -1;
  let looked = 0;
  for await (const row of file.rows()) {
    if (row.sheet !== sheet) {
      if (header) return;
      sheet = row.sheet;
      looked = 0;
    }
    if (isEmpty(row)) continue;
    if (header) yield { header, row };
    else if (looked++ < headerWithinRows) header = readHeader(row.cells, rules, map);
  }
}

function isEmpty(row: TableRow): boolean {
  return !row.formulas && row.cells.every((cell) => cell.trim() === '');
}

async function whyNoRows(file: TableFile, rules: IntakeRules, map: ColumnMap): Promise<string> {
  let isFirst = true;
  for await (const row of file.rows()) {
    if (readHeader(row.cells, rules, map)) return `Berkas "${file.name}" hanya berisi judul kolom, tanpa baris.`;
    if (!isEmpty(row)) isFirst = false;
  }
  if (isFirst) return `Berkas "${file.name}" kosong.`;
  const mapped = [...map.values()].map((heading) => `"${heading}"`).join(', ');
  if (mapped) return `Judul kolom dari peta kolom tidak ada di berkas "${file.name}": ${mapped}.`;
  return `Judul kolom di berkas "${file.name}" tidak dikenali. Harus ada kolom nama produk, dan harga, toko, pembuat, atau tautan. Gunakan --map bila judulnya lain.`;
}
