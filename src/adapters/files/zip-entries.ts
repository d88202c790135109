import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { UnreadableFile } from '#domain/intake/table-file.ts';

interface ZipEntry {
  path: string;
  method: number;
  isEncrypted: boolean;
  compressedBytes: number;
  offset: number;
}

interface ZipLimits {
  totalBytes: number;
  /** Of the table of shared texts, which is held in memory. */
  sharedTextBytes: number;
  /** Inflated to compressed, of entries above `ratioFromBytes`. */
  ratio: number;
  ratioFromBytes: number;
}

const zipLimits: ZipLimits = {
  totalBytes: 256 * 1024 * 1024,
  sharedTextBytes: 64 * 1024 * 1024,
  ratio: 120,
  ratioFromBytes: 8 * 1024 * 1024,
};

const damaged = () =>
  new UnreadableFile('Berkas XLSX ini rusak atau terpotong. Simpan ulang dari aplikasi tabel Anda.');
const bomb = () =>
  new UnreadableFile('Berkas XLSX ini ditolak: setelah dibuka isinya jauh lebih besar dari ukuran yang wajar.');

/**
 * Counts what each entry of a workbook really inflates to, against the limits, before anything parses it: sizes that
 * the archive itself states are not believed. Throws `UnreadableFile`; keeps one chunk in memory.
 */
export async function checkWorkbook(path: string, limits: ZipLimits = zipLimits): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { entries, directoryOffset } = await readDirectory(file, size);
    if (entries.some((entry) => entry.isEncrypted)) {
      throw new UnreadableFile('Berkas XLSX ini dikunci dengan kata sandi. Buka kuncinya, lalu simpan ulang.');
    }
    if (!entries.some((entry) => entry.path === 'xl/workbook.xml')) {
      throw new UnreadableFile('Berkas ini arsip ZIP, tetapi bukan buku kerja XLSX.');
    }
    let total = 0;
    let expectedOffset = 0;
    for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
      const start = await dataStart(file, entry);
      // Bytes between entries could hide one that the directory does not list; a data descriptor has at most 24.
      if (entry.offset < expectedOffset || entry.offset > expectedOffset + 24) throw damaged();
      expectedOffset = start + entry.compressedBytes;
      if (expectedOffset > directoryOffset) throw damaged();
      const cap = Math.min(
        limits.totalBytes - total,
        /sharedStrings\.xml$/i.test(entry.path) ? limits.sharedTextBytes : limits.totalBytes,
        Math.max(limits.ratioFromBytes, entry.compressedBytes * limits.ratio),
      );
      total += await inflatedBytes(path, entry, start, cap);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(
  file: FileHandle,
  size: number,
): Promise<{ entries: ZipEntry[]; directoryOffset: number }> {
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || tail.length < end + 22) throw damaged();
  const count = tail.readUInt16LE(end + 10);
  const directoryBytes = tail.readUInt32LE(end + 12);
  const directoryOffset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || directoryOffset + directoryBytes > size || directoryBytes > 4_000_000) throw damaged();
  const directory = await readAt(file, directoryOffset, directoryBytes);
  const entries: ZipEntry[] = [];
  for (let at = 0, n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      compressedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return { entries, directoryOffset };
}

async function dataStart(file: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await readAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged();
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function inflatedBytes(path: string, entry: ZipEntry, start: number, cap: number): Promise<number> {
  if (entry.compressedBytes === 0) return 0;
  const compressed = createReadStream(path, { start, end: start + entry.compressedBytes - 1 });
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  const stream = entry.method === 8 ? compressed.pipe(createInflateRaw()) : compressed;
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > cap) throw bomb();
    }
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : damaged();
  } finally {
    compressed.destroy();
  }
  return bytes;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}
