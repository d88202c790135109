import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { Storage } from '#domain/media/storage.ts';

const piecePattern = /^(\d+)-(\d+)$/;
/** What a body is cut into, so that no request holds more of a file in memory. */
const largestPieceBytes = 262_144;
const uploadsFolder = 'uploads';

/**
 * Uploads under way, for tus, on the storage of the site. Each piece is a file named by its place and length: what has
 * arrived survives a cut connection and a killed process, on a disk and in a bucket alike. Ids are `account.upload`.
 */
export class PieceStore extends DataStore {
  override extensions = ['creation', 'termination', 'expiration'];
  readonly #storage: Storage;
  readonly #expiresAfterMs: number;

  constructor(storage: Storage, expiresAfterMs: number) {
    super();
    this.#storage = storage;
    this.#expiresAfterMs = expiresAfterMs;
  }

  override async create(upload: Upload): Promise<Upload> {
    upload.creation_date = new Date().toISOString();
    const { size, metadata, creation_date } = upload;
    const info = Buffer.from(JSON.stringify({ size, metadata, creation_date }));
    await this.#storage.put(`${folderOf(upload.id)}/info`, info, 'application/json');
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.findUpload(id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    return upload;
  }

  async findUpload(id: string): Promise<Upload | null> {
    const info = await this.#storage.read(`${folderOf(id)}/info`);
    if (!info) return null;
    const pieces = await this.#pieces(id);
    return new Upload({ id, ...JSON.parse(info.toString('utf8')), offset: endOf(pieces) });
  }

  override async write(body: Readable, id: string, offset: number): Promise<number> {
    let at = offset;
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    const store = async () => {
      if (waitingBytes === 0) return;
      const key = `${folderOf(id)}/${at}-${waitingBytes}`;
      await this.#storage.put(key, Buffer.concat(waiting), 'application/octet-stream');
      at += waitingBytes;
      waiting = [];
      waitingBytes = 0;
    };
    for await (const chunk of body) {
      waiting.push(chunk);
      waitingBytes += chunk.length;
      if (waitingBytes >= largestPieceBytes) await store();
    }
    await store();
    return at;
  }

  /** The whole file; throws where pieces are missing. */
  async assemble(upload: Upload): Promise<Buffer> {
    const pieces = await this.#pieces(upload.id);
    const bytes = await Promise.all(pieces.map(({ name }) => this.#storage.read(`${folderOf(upload.id)}/${name}`)));
    const whole = Buffer.concat(bytes.flatMap((piece) => piece ?? []));
    if (whole.length !== upload.size) throw ERRORS.INVALID_OFFSET;
    return whole;
  }

  override async remove(id: string): Promise<void> {
    if (!(await this.findUpload(id))) throw ERRORS.FILE_NOT_FOUND;
    await this.#storage.deleteAll(folderOf(id));
  }

  override getExpiration(): number {
    return this.#expiresAfterMs;
  }

  override async deleteExpired(): Promise<number> {
    let deleted = 0;
    for (const id of await this.#storage.list(uploadsFolder)) {
      const upload = await this.findUpload(id);
      if (upload && Date.now() - Date.parse(upload.creation_date ?? '') < this.#expiresAfterMs) continue;
      await this.#storage.deleteAll(folderOf(id));
      deleted += 1;
    }
    return deleted;
  }

  /** How many uploads an account has begun and not ended. */
  async countOf(account: string): Promise<number> {
    return (await this.#storage.list(uploadsFolder)).filter((id) => id.startsWith(`${account}.`)).length;
  }

  /** The pieces that follow each other without a gap from the beginning. */
  async #pieces(id: string): Promise<Piece[]> {
    const all = (await this.#storage.list(folderOf(id))).flatMap((name) => {
      const [, from, bytes] = piecePattern.exec(name) ?? [];
      return from && bytes ? [{ name, from: Number(from), bytes: Number(bytes) }] : [];
    });
    // Of two that begin alike, the longer: the same bytes were sent again after a cut.
    all.sort((a, b) => a.from - b.from || b.bytes - a.bytes);
    const following: Piece[] = [];
    for (const piece of all) if (piece.from === endOf(following)) following.push(piece);
    return following;
  }
}

interface Piece {
  name: string;
  from: number;
  bytes: number;
}

function endOf(pieces: Piece[]): number {
  const last = pieces.at(-1);
  return last ? last.from + last.bytes : 0;
}

function folderOf(id: string): string {
  return `${uploadsFolder}/${id}`;
}
