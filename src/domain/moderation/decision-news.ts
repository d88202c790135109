import type { DecisionReason } from './decision-reason.ts';

/** A decision about something of a maker, as its owner is told of it. */
export interface DecisionNews {
  /** Of the submission. */
  id: string;
  state: 'approved' | 'returned' | 'refused';
  entity: 'maker' | 'product';
  entityId: string;
  /** As it was submitted. */
  title: string;
  /** Of the page it has, or will have. */
  slug: string;
  reason: DecisionReason | null;
  note: string | null;
  /** Fields that the curator put right. */
  corrected: string[];
}

/** All that one owner is to be told of one maker, in one letter. */
export interface DecisionLetter {
  makerName: string;
  email: string;
  decisions: DecisionNews[];
}
