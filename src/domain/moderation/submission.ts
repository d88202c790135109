import type { MakerGap } from '#domain/maker/maker-fields.ts';
import type { ProductGap } from '#domain/product/product-fields.ts';
import type { DecisionReason } from './decision-reason.ts';
import type { FieldChange } from './submission-table.ts';
import type { SampleState } from './trust.ts';
import type { EditedEntity } from './working-copy-store.ts';

export type SubmissionState = 'open' | 'approved' | 'returned' | 'refused' | 'withdrawn';

/** What waits for a curator, or waited. */
export interface Submission {
  id: string;
  entity: EditedEntity;
  entityId: string;
  makerId: string;
  kind: 'new' | 'changed';
  changes: Record<string, FieldChange>;
  state: SubmissionState;
  submittedAt: Date;
  submittedBy: string | null;
  decidedAt: Date | null;
  /** What the curator says to the maker. */
  note: string | null;
  /** Why it was sent back or refused. */
  reason: DecisionReason | null;
  /** Fields that the curator put right before it went public. */
  corrected: string[];
  /** Public without a look before, since its maker is trusted. */
  byTrust: boolean;
  /** Whether it was drawn to be looked at afterwards, and what came of that. */
  sample: SampleState | null;
}

/** What an entity still lacks for its publication. */
export type Gap = { entity: 'maker'; what: MakerGap } | { entity: 'product'; what: ProductGap };
