/** What may wait for a curator. */
export const caseKinds = [
  'maker-new',
  'maker-changed',
  'product-new',
  'product-changed',
  'ownership',
  'report',
  'sample',
  'endorsement',
  'claim',
  'guess',
  'synonym',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** One line of the queue. */
export interface WaitingCase {
  /** Of the submission, report, claim or guess. */
  id: string;
  kind: CaseKind;
  since: Date;
  /** Name of the thing as it would be, or is. */
  title: string;
  /** The product or maker it is about; equal terms are about neither. */
  entity: 'maker' | 'product' | 'synonym';
  entityId: string;
  maker: { id: string; name: string } | null;
  provinceCode: string | null;
  regencyCode: string | null;
  /** Account of the curator who is at it just now; null: nobody. */
  takenBy: string | null;
}

/** What of the queue is looked at; empty: all that the curator answers for. */
export interface QueueFilter {
  kind?: CaseKind;
  /** Kemendagri code of a province or regency. */
  regionCode?: string;
}

/** How many wait, of each kind and in each province. */
export interface QueueCounts {
  total: number;
  /** Those that the filter lets through. */
  looked: number;
  /** Of these: how many stand before the case that is open. */
  before: number;
  oldest: Date | null;
  byKind: Record<CaseKind, number>;
  /** By province code; those without a province under the empty text. */
  byProvince: Record<string, number>;
}

/** How long somebody who took a case has it to themselves. */
export const takeMinutes = 10;
