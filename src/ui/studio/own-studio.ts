import type { DecisionReason } from '#domain/moderation/decision-reason.ts';
import type { Photo } from '#domain/photo.ts';

/** What the curator was sent last of a thing, and what came of it. */
export interface Submitted {
  id: string;
  state: string;
  submittedAt: Date;
  note: string | null;
  /** Why it was sent back or refused. */
  reason: DecisionReason | null;
  /** Fields that the curator put right. */
  corrected: string[];
}

/** A maker as its owner's pages show it. */
export interface OwnMaker {
  id: string;
  slug: string;
  state: 'draft' | 'published' | 'hidden';
  maker: { name: string };
  /** Names of what was written and is not public yet. */
  differs: string[];
  suspension: { note: string } | null;
}

/** A product in its maker's list. */
export interface OwnProductRow {
  id: string;
  name: string;
  state: 'draft' | 'published' | 'archived' | 'hidden';
  /** Written and not public yet. */
  hasChanges: boolean;
  priceIdr: number | null;
  priceMaxIdr: number | null;
  priceAgeDays: number | null;
  photo: { photo: Photo | null } | null;
  suspensionNote: string | null;
}
