import { appointUser } from '#domain/account/appoint-user.ts';
import { answerConsultation } from '#domain/helpdesk/answer-consultation.ts';
import { askHelpdesk } from '#domain/helpdesk/ask-helpdesk.ts';
import { replyToHelpdesk } from '#domain/helpdesk/reply-to-helpdesk.ts';
import { tellRepair } from '#domain/helpdesk/tell-repair.ts';
import type { Services } from '#domain/services.ts';
import { hostileFields } from './hostile-texts.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

const adminEmail = 'pengelola-jahil@surel.example';

/** Writes a text into all that is written about a request for help; answers its id. */
export async function seedHostileRequest(services: Services, text: string, at: number): Promise<string> {
  mustSucceed(await appointUser(services, { email: adminEmail, role: 'admin', regionCode: null }));
  const { actor: admin } = await openSession(services, adminEmail);
  const { words = '', name = '', reply = '', answer = '' } = hostileFields('request', text);
  const typed = { topic: 'other', provinceCode: '53', email: `jahil-${at}@surel.example`, words, name };
  const from = { files: [], clientAddress: `203.0.113.${at}` };
  const { consultationId } = mustSucceed(await askHelpdesk(services, null, { typed, ...from }));
  mustSucceed(await replyToHelpdesk(services, { consultationId, words: reply, ...from }));
  mustSucceed(await answerConsultation(services, admin, { consultationId, words: answer, state: 'answered' }));
  const { what = '' } = hostileFields('repair', text);
  mustSucceed(await tellRepair(services, admin, { what: `${what} sudah benar`, fixedOn: '2026-03-01' }));
  return consultationId;
}
