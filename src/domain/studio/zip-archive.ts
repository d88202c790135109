import { crc32 } from 'node:zlib';
import type { ExportedFile } from './export-my-data.ts';

const utf8Names = 0x0800;
const version = 20;
/** 1980-01-01: no time of anything is told. */
const noDate = 0x21;

/**
 * A ZIP archive (APPNOTE 6.3, method "stored") of files, one in memory at a time: pictures are compressed already, and
 * every phone opens it. For archives below 4 GB of at most 65,535 files.
 */
export async function* zipArchive(files: ExportedFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, read } of files) {
    const bytes = await read();
    if (!bytes) continue;
    const nameBytes = Buffer.from(name);
    const shared = sharedFields(bytes, nameBytes);
    const local = Buffer.concat([signature(0x04034b50), shared, uint16(0), nameBytes]);
    // No comment, first disk, no attributes.
    const rest = [uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset), nameBytes];
    directory.push(Buffer.concat([signature(0x02014b50), uint16(version), shared, ...rest]));
    yield local;
    yield bytes;
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  yield* directory;
  const counts = [uint16(0), uint16(0), uint16(directory.length), uint16(directory.length)];
  yield Buffer.concat([signature(0x06054b50), ...counts, uint32(size), uint32(offset), uint16(0)]);
}

/** From "version needed" to the length of the name, the same in both headers. */
function sharedFields(bytes: Uint8Array, name: Buffer): Buffer {
  const flags = [uint16(version), uint16(utf8Names), uint16(0), uint16(0), uint16(noDate)];
  return Buffer.concat([
    ...flags,
    uint32(crc32(bytes)),
    uint32(bytes.length),
    uint32(bytes.length),
    uint16(name.length),
  ]);
}

function signature(value: number): Buffer {
  return uint32(value);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
