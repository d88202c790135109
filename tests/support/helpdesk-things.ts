import { randomUUID } from 'node:crypto';
import { insertConsultation, insertMessage } from '#domain/helpdesk/consultation-store.ts';
import { insertRepair } from '#domain/helpdesk/repair-store.ts';
import { fileKeyOf } from '#domain/helpdesk/sent-files.ts';
import type { Services } from '#domain/services.ts';
import { studioNow } from './studio.ts';

/** A request of NTT with a file, and what its team repaired. */
export interface HelpdeskThings {
  consultationId: string;
  address: string;
  fileAddress: string;
  repairId: string;
}

export const requestWords = 'Alamat koperasi kami keliru.';

/** Not to be mailed about, nor late: the site changes nothing of it by itself. */
export async function seedHelpdesk({ db, storage }: Services): Promise<HelpdeskThings> {
  const [consultationId, fileId, repairId] = [randomUUID(), randomUUID(), randomUUID()];
  const bytes = Buffer.from('%PDF-1.4 surat');
  await storage.put(fileKeyOf(fileId), bytes, 'application/octet-stream');
  const dates = { dueAt: new Date('2100-01-01T00:00:00Z'), createdAt: studioNow };
  await db.transaction(async (tx) => {
    const about = { topic: 'other', provinceCode: '53', state: 'received', ...dates } as const;
    await insertConsultation(tx, { id: consultationId, ...about });
    const opening = { kind: 'opening', body: requestWords, state: 'received' } as const;
    const message = { consultationId, ...opening, createdAt: studioNow, toldAt: studioNow };
    await insertMessage(tx, message, [{ id: fileId, contentType: 'application/pdf', bytes }]);
    const repair = { fixedOn: '2026-03-01', what: 'Alamat koperasi sudah benar.', regionCode: '53' };
    await insertRepair(tx, { id: repairId, ...repair, createdAt: studioNow });
  });
  const address = `/konsultasi/permintaan/${consultationId}`;
  return { consultationId, address, fileAddress: `${address}/${fileId}`, repairId };
}
