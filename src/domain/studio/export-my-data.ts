import type { Actor } from '#domain/account/actor.ts';
import { evidenceFileName, evidenceKeyOf } from '#domain/claim/evidence.ts';
import { listEvidence } from '#domain/claim/own-claim-store.ts';
import { listFilesOf } from '#domain/helpdesk/forget-store.ts';
import { fileKeyOf, savedFileName } from '#domain/helpdesk/sent-files.ts';
import { findPhoto } from '#domain/media/media-store.ts';
import { variantKey } from '#domain/media/picture.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { type Belongings, listBelongings } from './erase-store.ts';
import { readEverything } from './export-store.ts';

/** A file of the archive; its bytes are read when it is its turn. */
export interface ExportedFile {
  name: string;
  read: () => Promise<Uint8Array | null>;
}

/** "Unduh data saya": `data.json` with all that is kept of an account and its makers, its pictures at their largest, the papers of its claims and of its requests. */
export async function exportMyData(
  { db, storage, now }: Pick<Services, 'db' | 'storage' | 'now'>,
  actor: Actor,
): Promise<Result<{ files: ExportedFile[] }, never>> {
  const belongings = await listBelongings(db, actor.userId);
  const everything = await readEverything(db, actor.userId, belongings);
  const json = JSON.stringify({ exportedAt: now().toISOString(), ...everything }, null, 2);
  const data = { name: 'data.json', read: async () => Buffer.from(json) };
  const pictures = await listPictures({ db, storage }, belongings);
  const papers = await listPapers({ db, storage }, belongings);
  return ok({ files: [data, ...pictures, ...papers, ...(await listRequestFiles({ db, storage }, actor.userId))] });
}

async function listPictures(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  { photoIds }: Belongings,
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const id of photoIds) {
    const photo = await findPhoto(db, id);
    const widest = photo?.widthsPx.at(-1);
    if (!photo?.storageKey || widest === undefined) continue;
    const key = variantKey(photo.storageKey, widest, 'jpg');
    files.push({ name: `foto/${id}.jpg`, read: () => storage.read(key) });
  }
  return files;
}

async function listPapers(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  { makerIds, productIds }: Belongings,
): Promise<ExportedFile[]> {
  const papers = await listEvidence(db, makerIds, productIds);
  return papers.map((paper) => ({
    name: `bukti/${evidenceFileName(paper)}`,
    read: () => storage.read(evidenceKeyOf(paper.id)),
  }));
}

async function listRequestFiles(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  userId: string,
): Promise<ExportedFile[]> {
  const files = await listFilesOf(db, { id: userId, email: null });
  return files.map((file) => ({
    name: `konsultasi/${savedFileName(file)}`,
    read: () => storage.read(fileKeyOf(file.id)),
  }));
}
