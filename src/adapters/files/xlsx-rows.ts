import { createReadStream } from 'node:fs';
import exceljs from 'exceljs';
import { type TableRow, UnreadableFile } from '#domain/intake/table-file.ts';

/** The rows of every sheet in turn, from a workbook that `checkWorkbook` let through. */
export async function* readXlsxRows(path: string): AsyncGenerator<TableRow> {
  const stream = createReadStream(path);
  const reader = new exceljs.stream.xlsx.WorkbookReader(stream, {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  });
  let sheet = 0;
  try {
    for await (const worksheet of reader) {
      sheet++;
      let lastLine = 0;
      for await (const row of worksheet) {
        lastLine = Number.isInteger(row.number) ? row.number : lastLine + 1;
        yield readRow(row, lastLine, sheet);
      }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile('Buku kerja XLSX ini tidak terbaca. Simpan ulang dari aplikasi tabel Anda.', { cause });
  } finally {
    stream.destroy();
  }
}

function readRow(row: exceljs.Row, line: number, sheet: number): TableRow {
  const cells: string[] = [];
  const formulas: number[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const text = cellText(cell.value);
    if (text === null) formulas.push(column - 1);
    cells[column - 1] = text ?? '';
  });
  const dense = Array.from(cells, (cell) => cell ?? '');
  return formulas.length > 0 ? { line, sheet, cells: dense, formulas } : { line, sheet, cells: dense };
}

/** A cell as text; null: a formula. Fractions keep four digits, so that 17.125 is never taken for 17.125 rupiah. */
function cellText(value: exceljs.CellValue): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(4);
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // A follower of a shared formula comes out of the streaming reader as JSON text.
  if (typeof value === 'string') return value.startsWith('{"formula":') ? null : value;
  if ('formula' in value || 'sharedFormula' in value) return null;
  if ('richText' in value) return value.richText.map((piece) => piece.text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : cellText(value.text);
  return '';
}
