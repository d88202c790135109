import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type TableFile, UnreadableFile } from '#domain/intake/table-file.ts';
import { readCsvRows } from './csv-rows.ts';
import { detectDelimiter } from './delimiter.ts';
import { detectEncoding, readText } from './text-encoding.ts';
import { readXlsxRows } from './xlsx-rows.ts';
import { checkWorkbook } from './zip-entries.ts';

const sampleCharacters = 200_000;

/** First bytes, in hexadecimal, of what is often given by mistake. */
const knownKinds = [
  { starts: ['d0cf11e0'], what: 'berkas Excel lama (.xls) atau XLSX bersandi; simpan sebagai XLSX atau CSV' },
  { starts: ['25504446'], what: 'PDF; ekspor tabelnya ke CSV atau XLSX' },
  { starts: ['ffd8ff', '89504e47', '47494638', '52494646'], what: 'gambar atau media' },
  { starts: ['1f8b', '504b0506', '504b0708', '377abcaf', '52617221'], what: 'arsip; keluarkan isinya lebih dulu' },
];

/**
 * Opens a CSV, TSV or XLSX file, told by its content and never by its name. Throws `UnreadableFile` with a sentence
 * for what is missing, empty, no table or harmful.
 */
export async function openTableFile(path: string): Promise<TableFile> {
  const name = basename(path);
  const head = await readHead(path);
  if (head.length === 0) throw new UnreadableFile(`Berkas "${name}" kosong.`);
  if (head.toString('hex').startsWith('504b0304')) {
    await checkWorkbook(path);
    return { name, rows: () => readXlsxRows(path) };
  }
  refuseKnown(head, name);
  const encoding = await detectEncoding(path);
  const delimiter = detectDelimiter(await firstCharacters(readText(path, encoding)));
  return { name, rows: () => readCsvRows(path, encoding, delimiter) };
}

async function readHead(path: string): Promise<Buffer> {
  try {
    if (!(await stat(path)).isFile()) throw new UnreadableFile(`"${path}" bukan berkas biasa.`);
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new UnreadableFile(`Berkas "${path}" tidak ditemukan.`, { cause });
    }
    if (code === 'EACCES' || code === 'EPERM') {
      throw new UnreadableFile(`Berkas "${path}" tidak boleh dibaca oleh pengguna ini.`, { cause });
    }
    throw cause;
  }
}

function refuseKnown(head: Buffer, name: string): void {
  const hex = head.toString('hex');
  const kind = knownKinds.find(({ starts }) => starts.some((start) => hex.startsWith(start)));
  const isMarkup = /^\s*<(?:!doctype|html|\?xml)/i.test(head.toString('latin1'));
  const what = kind?.what ?? (isMarkup ? 'halaman web atau XML; simpan sebagai CSV atau XLSX' : null);
  if (what) throw new UnreadableFile(`Berkas "${name}" bukan tabel: ini ${what}.`);
}

async function firstCharacters(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length >= sampleCharacters) break;
  }
  return text.slice(0, sampleCharacters);
}
