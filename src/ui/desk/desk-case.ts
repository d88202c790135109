import type { OwnClaim } from '#domain/claim/own-claim.ts';
import type { Guess } from '#domain/desk/guess.ts';
import type { CaseKind } from '#domain/desk/queue.ts';
import type { Answers } from '#domain/duta/endorsement.ts';
import type { Listing } from '#domain/listing/listing.ts';
import type { OwnPhoto } from '#domain/media/own-photo.ts';
import type { ReportFinding } from '#domain/moderation/report.ts';
import type { DeskSynonym } from './desk-synonym.ts';

/** A submission as the desk shows it. */
export interface DeskSubmission {
  entity: 'maker' | 'product';
  kind: 'new' | 'changed';
  state: 'open' | 'approved' | 'returned' | 'refused' | 'withdrawn';
  changes: Record<string, { from: unknown; to: unknown }>;
  decidedAt: Date | null;
  /** Public already, and drawn to be looked at; null: not drawn. */
  sample: string | null;
}

export interface DeskReport {
  kind: 'report' | 'ownership';
  reason: 'dead-link' | 'wrong-price' | 'not-local' | 'false-claim' | 'other' | 'ownership';
  message: string;
  contact: string | null;
  userId: string | null;
  state: 'open' | 'closed';
  finding: ReportFinding | null;
  decidedAt: Date | null;
}

export interface DeskStanding {
  isUnderReview: boolean;
  attesters: { name: string; upheld: number; isFrozen: boolean }[];
}

/** What an official approved of a product. */
export interface DeskEndorsement {
  state: 'draft' | 'waiting' | 'public' | 'returned' | 'refused' | 'withdrawn' | 'dropped';
  answers: Answers;
  held: { name: string; office: string };
  duta: { slug: string; provinceCode: string | null; regencyCode: string | null };
  decidedAt: Date | null;
}

/** What a file left open of a shop. */
export interface DeskGuess {
  guesses: Guess[];
  /** Of the shop, with those that come after these. */
  open: number;
  decidedAt: Date | null;
}

export interface DeskRecord {
  createdAt: Date;
  publishedProducts: number;
  approved: number;
  corrected: number;
  returned: number;
  refused: number;
  openReports: number;
  isAssisted: boolean;
}

export interface DeskDouble {
  entity: 'maker' | 'product';
  id: string;
  slug: string;
  name: string;
  makerName: string;
  by: 'name' | 'picture';
}

export interface DeskAct {
  at: Date;
  action: string;
  actorId: string | null;
  actorRole: string;
}

interface DeskThing {
  id: string;
  slug: string;
  fields: object & { name: string; provinceCode: string | null; regencyCode: string | null };
}

/** One case with all that its decision rests on. */
export interface DeskCase {
  id: string;
  kind: CaseKind;
  since: Date;
  title: string;
  submission: DeskSubmission | null;
  report: DeskReport | null;
  endorsement: DeskEndorsement | null;
  claim: OwnClaim | null;
  guess: DeskGuess | null;
  synonym: DeskSynonym | null;
  claims: OwnClaim[];
  maker: (DeskThing & { owned: { state: 'draft' | 'published' | 'hidden'; ownerId: string | null } }) | null;
  product: (DeskThing & { fields: { origin: string | null }; state: string; originAttestedBy: string | null }) | null;
  record: DeskRecord | null;
  standing: DeskStanding | null;
  doubles: DeskDouble[];
  photos: OwnPhoto[];
  listings: Listing[];
  acts: DeskAct[];
  takenBy: string;
}

/** Whether it still waits. */
export function isOpen({ submission, report, endorsement, claim, guess, synonym }: DeskCase): boolean {
  if (synonym) return synonym.state === 'open';
  if (guess) return guess.decidedAt === null;
  if (endorsement) return endorsement.state === 'waiting';
  if (claim) return claim.waitingSince !== null;
  return (submission ?? report)?.state === 'open' || submission?.sample === 'open';
}

/** How an endorsement that waits no more ended, in the words of submissions. */
export function endorsementEnd(state: DeskEndorsement['state']): 'approved' | 'returned' | 'refused' | 'withdrawn' {
  if (state === 'public') return 'approved';
  return state === 'returned' || state === 'refused' ? state : 'withdrawn';
}

/** What was found of a report, or whether who says "Ini usaha saya" got the business. */
export function reportEnd({ kind, finding, userId }: DeskReport, maker: DeskCase['maker']) {
  if (finding) return finding;
  if (kind !== 'ownership' || userId === null) return 'closed';
  return maker?.owned.ownerId === userId ? 'ownerAccepted' : 'ownerDeclined';
}

/** How equal terms that wait no more ended. */
export function synonymEnd(state: DeskSynonym['state']): 'equated' | 'deterred' {
  return state === 'approved' ? 'equated' : 'deterred';
}

/** The public page of what a case is about, without the language; null: there is none. */
export function publicPath({ maker, product }: Pick<DeskCase, 'maker' | 'product'>): string | null {
  if (maker?.owned.state !== 'published') return null;
  if (!product) return `/pembuat/${maker.slug}`;
  return product.state === 'published' ? `/produk/${product.slug}` : null;
}

/** How a claim ended, or that its maker is to send a better paper; `unproven`: no paper came yet. */
export function claimEnd({ revokedAt, refusedAt, verifiedBy, decidedAt }: OwnClaim) {
  if (revokedAt) return 'revoked';
  if (refusedAt) return 'claimRefused';
  if (verifiedBy) return 'verified';
  return decidedAt ? 'asked' : 'unproven';
}
