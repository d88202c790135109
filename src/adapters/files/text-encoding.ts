import { createReadStream } from 'node:fs';
import { UnreadableFile } from '#domain/intake/table-file.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const sampleBytes = 65_536;

/**
 * Tells the encoding of a text file by its bytes: byte order mark, else the NULs of UTF-16, else UTF-8 where the whole
 * file is valid, else Windows-1252. Throws `UnreadableFile` for what is no text.
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: sampleBytes }) as AsyncIterable<Buffer>) {
    if (isFirst) {
      const wide = detectWide(chunk);
      if (wide) return wide;
    }
    isFirst = false;
    if (chunk.includes(0) || isMostlyControl(chunk)) throw notText();
    if (isUtf8) isUtf8 = decodes(decoder, chunk);
  }
  return isUtf8 && decodes(decoder, undefined) ? 'utf-8' : 'windows-1252';
}

function detectWide(head: Buffer): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

function isMostlyControl(chunk: Buffer): boolean {
  let count = 0;
  for (const byte of chunk) if (byte < 9 || (byte > 13 && byte < 32)) count++;
  return count > 8 && count > chunk.length / 200;
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function notText(): UnreadableFile {
  return new UnreadableFile('Berkas ini bukan tabel teks: isinya data biner. Simpan sebagai CSV atau XLSX lebih dulu.');
}

/** The text of a file from its start, without a byte order mark, in pieces. */
export async function* readText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: sampleBytes }) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
