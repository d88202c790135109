import { type Actor, answersFor, isStaff } from '#domain/account/actor.ts';
import type { NotFound } from '#domain/moderation/editing.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import type { Consultation, ListedConsultation, Message } from './consultation.ts';
import { findConsultation, findFile, type KeptConsultation, listMessages } from './consultation-store.ts';
import { findAddresses, listDeskConsultations } from './desk-list-store.ts';
import { fileKeyOf, savedFileName } from './sent-files.ts';

const mostListed = 200;

/** A request by its address, as whoever has that may read it: nothing of who is to be reached stands in it. */
export async function findByAddress(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<{ consultation: Consultation; messages: Message[] } | null> {
  const found = await findConsultation(db, id);
  if (!found) return null;
  const { name: _name, email: _email, phone: _phone, userId: _userId, ownerId: _ownerId, ...consultation } = found;
  return { consultation, messages: await listMessages(db, id) };
}

/** Requests of the own region: those that are open, late ones first, or those that are done, the latest first. */
export async function findHelpdesk(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { isDone }: { isDone: boolean },
): Promise<Result<ListedConsultation[], NotFound>> {
  if (!isStaff(actor)) return fail({ code: 'not-found' });
  return ok(await listDeskConsultations(db, actor.regionCode, { isDone, limit: mostListed }));
}

export interface DeskCase {
  consultation: KeptConsultation;
  messages: Message[];
  /** Where answers go; null: nowhere, the asker reads them on the page alone. */
  answersTo: string | null;
  /** Mail address of who looks after it. */
  owner: string | null;
}

/** A request of the own region with all that is known of it. */
export async function findDeskCase(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  id: string,
): Promise<Result<DeskCase, NotFound>> {
  const consultation = await findConsultation(db, id);
  if (!consultation || !answersFor(actor, consultation)) return fail({ code: 'not-found' });
  return ok({ consultation, messages: await listMessages(db, id), ...(await findAddresses(db, id)) });
}

/** A file of a request, for whoever has the address of that. */
export async function readConsultationFile(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  address: { consultationId: string; fileId: string },
): Promise<Result<{ fileName: string; contentType: string; bytes: Uint8Array }, NotFound>> {
  const file = await findFile(db, address);
  const bytes = file && (await storage.read(fileKeyOf(file.id)));
  if (!bytes) return fail({ code: 'not-found' });
  return ok({ fileName: savedFileName(file), contentType: file.contentType, bytes });
}
