import type { Actor } from '#domain/account/actor.ts';
import type { ClaimSubject } from '#domain/claim/own-claim.ts';
import type { Services } from '#domain/services.ts';
import { addEvidence } from '#domain/studio/add-evidence.ts';
import { submitClaim } from '#domain/studio/submit-claim.ts';
import { mustSucceed } from './studio.ts';

/** Storage that lives as long as a test. */
export function keptFiles() {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    put: async (key: string, bytes: Uint8Array) => void files.set(key, bytes),
    read: async (key: string) => (files.has(key) ? Buffer.from(files.get(key) ?? []) : null),
    delete: async (key: string) => void files.delete(key),
    list: async () => [],
    deleteAll: async () => undefined,
  };
}

export const aPaper = Buffer.from('%PDF-1.7 surat uji');

type ClaimServices = Pick<Services, 'db' | 'now' | 'storage'>;

/** A claim with its paper, as it waits for a curator. */
export async function aClaimWithPaper(
  services: ClaimServices,
  actor: Actor,
  subject: ClaimSubject,
  [type, number]: [type: string, number: string] = ['pirt', '2063273010123-27'],
): Promise<{ claimId: string; evidenceId: string }> {
  const { claimId } = mustSucceed(await submitClaim(services, actor, { subject, type, number }));
  const { evidenceId } = mustSucceed(await addEvidence(services, actor, { claimId, bytes: aPaper }));
  return { claimId, evidenceId };
}
