import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TableRow, UnreadableFile } from '#domain/intake/table-file.ts';
import { openTableFile } from './open-table-file.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'berkas-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const write = (content: string | Buffer, name = 'uji.csv') => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
async function read(path: string): Promise<TableRow[]> {
  return Array.fromAsync((await openTableFile(path)).rows());
}
const table = [
  ['Nama Produk', 'Harga'],
  ['Wajik “Ketan”, manis', 'Rp5.000'],
];
const text = 'Nama Produk;Harga\r\n"Wajik “Ketan”, manis";Rp5.000\r\n';
const cells = (rows: TableRow[]) => rows.map((row) => row.cells);

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 LE without a mark', Buffer.from(text.replace(/[“”]/g, "'"), 'utf16le')],
  ['Windows-1252', Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')],
])('a text file in %s is read by its content', async (name, content) => {
  const expected = name.includes('without a mark') ? [table[0], ["Wajik 'Ketan', manis", 'Rp5.000']] : table;
  expect(cells(await read(write(content)))).toEqual(expected);
});

test.each([
  [',', 'Nama,Harga\n"a, b",1\n'],
  [';', 'Nama;Harga\n"a; b";1,5\n'],
  ['tab', 'Nama\tHarga\na, b; c\t1\n'],
  ['|', 'Nama|Harga\na, b|1\n'],
])('the delimiter %s is recognised', async (_, content) => {
  expect((await read(write(content))).map((row) => row.cells.length)).toEqual([2, 2]);
});

test('a line number is where the record begins, also after quoted line breaks and empty lines', async () => {
  const rows = await read(write('Nama,Harga\n"a\nb",1\n\nc,2\n'));
  expect(rows.map((row) => row.line)).toEqual([1, 2, 4, 5]);
});

test('a stray quote inside a cell is text', async () => {
  expect(cells(await read(write('Nama,Harga\nKaos 12" hitam,1\n')))).toEqual([
    ['Nama', 'Harga'],
    ['Kaos 12" hitam', '1'],
  ]);
});

async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<string> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Data'));
  const path = join(dir, 'uji.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

test('a workbook gives numbers, dates, rich text and links as text, and says which cells are formulas', async () => {
  const path = await workbook((sheet) => {
    sheet.addRow(['Nama', 'Harga', 'Tanggal', 'Tautan', 'Hitung']);
    sheet.addRow([
      { richText: [{ text: 'Wajik ' }, { text: 'ketan', font: { bold: true } }] },
      17_000,
      new Date('2025-01-31T00:00:00Z'),
      { text: 'https://tenun-uji.id/a', hyperlink: 'https://tenun-uji.id/a' },
      { formula: 'B2*2', result: 34_000 },
    ]);
    sheet.addRow(['Dodol', 17.5, null, '', '']);
  });
  expect(await read(path)).toEqual([
    { line: 1, sheet: 1, cells: ['Nama', 'Harga', 'Tanggal', 'Tautan', 'Hitung'] },
    { line: 2, sheet: 1, cells: ['Wajik ketan', '17000', '2025-01-31', 'https://tenun-uji.id/a', ''], formulas: [4] },
    { line: 3, sheet: 1, cells: ['Dodol', '17.5000', '', '', ''] },
  ]);
});

test('a workbook cut in the middle is refused with a sentence', async () => {
  const path = await workbook((sheet) => sheet.addRow(['Nama', 'Harga']));
  const whole = readFileSync(path);
  await expect(read(write(whole.subarray(0, whole.length >> 1), 'potong.xlsx'))).rejects.toThrow(
    'rusak atau terpotong',
  );
});

/** A workbook in name only, whose single sheet inflates to `bytes` of spaces. */
function zipBomb(bytes: number): Buffer {
  const entries = [
    { path: 'xl/workbook.xml', raw: Buffer.from('<workbook/>') },
    { path: 'xl/worksheets/sheet1.xml', raw: Buffer.alloc(bytes, 32) },
  ].map(({ path, raw }) => ({ path: Buffer.from(path), data: deflateRawSync(raw) }));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, data } of entries) {
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, path, data);
    directory.push(central, path);
    offset += 30 + path.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

test('a workbook that inflates out of measure is refused before it is parsed, whatever size it states', async () => {
  const path = write(zipBomb(64 * 1024 * 1024), 'bom.xlsx');
  await expect(openTableFile(path)).rejects.toThrow('jauh lebih besar');
});

test.each([
  ['an empty file', Buffer.alloc(0), 'kosong'],
  ['an image', Buffer.from('89504e470d0a1a0a', 'hex'), 'gambar'],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'PDF'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls'],
  ['binary data', Buffer.from([1, 0, 7, 0, 0, 200, 3, 9, 0]), 'biner'],
  ['a web page', Buffer.from('<!DOCTYPE html><title>x</title>'), 'halaman web'],
  ['a ZIP of other things', Buffer.from('504b0304', 'hex'), 'rusak'],
])('%s is refused with a sentence', async (_, content, sentence) => {
  const reading = read(write(content));
  await expect(reading).rejects.toThrow(UnreadableFile);
  await expect(read(write(content))).rejects.toThrow(sentence);
});

test('a missing file and a directory are refused with a sentence', async () => {
  await expect(openTableFile(join(dir, 'tidak-ada.csv'))).rejects.toThrow('tidak ditemukan');
  await expect(openTableFile(dir)).rejects.toThrow('bukan berkas');
});

test('one endless line is refused at 1 MB, and an unclosed quote where it opened', async () => {
  await expect(read(write('x'.repeat(3_000_000)))).rejects.toThrow('lebih panjang dari 1 MB');
  await expect(read(write('Nama,Harga\n"a,1\nb,2\n'))).rejects.toThrow('Baris 2: tanda kutip dibuka');
});
