import type { MakerRole } from '#domain/maker/maker.ts';

export const reportReasons = ['dead-link', 'wrong-price', 'not-local', 'false-claim', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];
export type ReportSubject = 'product' | 'maker';

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
  maker: { id: string; name: string; role: MakerRole; sample: boolean };
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

const citizenNumber =
  /(?<!\d)(?<!\d[.-])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d{2}([ .-])\d{2}\3\d{2}\3\d{6}\3\d{4})(?!\d)/;

/** Whether a text holds a run of sixteen digits, written together or in the usual groups: a NIK, which is never collected. */
export function holdsCitizenNumber(text: string): boolean {
  return citizenNumber.test(text);
}

/** "Ini usaha saya" takes an imported shop off the site at once; a maker's own page and a sample stay. */
export function ownershipHides(maker: ReportedThing['maker']): boolean {
  return maker.role === 'seller' && !maker.sample;
}
