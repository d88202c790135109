import { timingSafeEqual } from 'node:crypto';
import type { Services } from '#domain/services.ts';

const purpose = 'duta-approval';

/** The sign of a link by which an official approves: the number of what was asked, made unforgeable. */
export function signApproval({ keyedHash }: Pick<Services, 'keyedHash'>, approvalId: string): string {
  return `${approvalId}.${keyedHash(purpose, approvalId)}`;
}

/** The number in a sign; null: not made here. Whether it may still be used stands in the database. */
export function readApprovalSign({ keyedHash }: Pick<Services, 'keyedHash'>, token: string): string | null {
  const [, id = '', hash = ''] = /^([\w-]{1,64})\.([\w-]+)$/.exec(token) ?? [];
  if (id === '') return null;
  const [given, right] = [Buffer.from(hash), Buffer.from(keyedHash(purpose, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
