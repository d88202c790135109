import type { MakerRole } from '#domain/maker/maker.ts';

export const reportReasons = ['dead-link', 'wrong-price', 'not-local', 'false-claim', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
export type ReportSubject = 'product' | 'maker';

/**
 * What became of the page, in public terms. `corrected` and `removed`: it was as the report said, which upholds it;
 * `kept`: it was not.
 */
export const reportFindings = ['corrected', 'removed', 'kept'] as const;
export type ReportFinding = (typeof reportFindings)[number];

export const longestMessage = 1_000;
export const longestContact = 120;

/** The thing a report is about, as public as it was when the report was sent. */
export interface ReportedThing {
  subject: ReportSubject;
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  /** Who makes or sells it: the maker itself, or the product's. */
  maker: { id: string; slug: string; name: string; role: MakerRole; sample: boolean };
}

/** A report that waits for a person. */
export interface OpenReport {
  id: string;
  kind: 'report' | 'ownership';
  subject: ReportSubject;
  subjectId: string;
  /** Null: the product or maker no longer exists. */
  slug: string | null;
  name: string | null;
  /** The maker's page is hidden until a person has looked. */
  hidden: boolean;
  reason: ReportReason | 'ownership';
  message: string;
  contact: string | null;
  createdAt: Date;
}

/** A report as a curator reads it. */
export interface SentReport {
  id: string;
  kind: 'report' | 'ownership';
  entity: ReportSubject;
  entityId: string;
  /** Null: what it was about no longer exists. */
  makerId: string | null;
  reason: ReportReason | 'ownership';
  message: string;
  /** Given by the sender for an answer; never public. */
  contact: string | null;
  /** Who says that the business is theirs; null: a visitor. */
  userId: string | null;
  state: 'open' | 'closed';
  createdAt: Date;
  /** Null: not decided, or a claim of ownership. */
  finding: ReportFinding | null;
  answer: string | null;
  decidedAt: Date | null;
}

/** A report with its answer, for its sender. */
export interface ReportAnswer {
  id: string;
  subject: ReportSubject;
  /** Null: what was reported no longer exists. */
  name: string | null;
  reason: ReportReason | 'ownership';
  createdAt: Date;
  /** Null: nobody has decided yet. */
  finding: ReportFinding | null;
  answer: string | null;
  decidedAt: Date | null;
}

/** How the reason begins of a maker that "Ini usaha saya" hid. */
export const claimedReason = 'Diakui pemiliknya, laporan';

/** "Ini usaha saya" takes an imported shop off the site at once; a maker's own page and a sample stay. */
export function ownershipHides(maker: Pick<ReportedThing['maker'], 'role' | 'sample'>): boolean {
  return maker.role === 'seller' && !maker.sample;
}
