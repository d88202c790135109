import type { Origin } from '#domain/product/product.ts';

export interface IntakeOptions {
  origin: Origin | null;
  /** Whose word the origin is; stands on every product of the run. Null exactly where `origin` is. */
  attestedBy: string | null;
  /** Kemendagri code for rows without a city; null: none. */
  regionCode: string | null;
  /** Nothing is written; the counts are those of a real run. */
  dryRun: boolean;
  /** Rows in one transaction. */
  batchRows: number;
}

/** `rows = created + updated + unchanged + refused`; `drafts` are those of the created and updated that wait. */
export interface IntakeCounts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  drafts: number;
  /** Places taken for the kota because the file writes `Kab.` elsewhere. */
  assumed: number;
  /** Distinct makers and sellers of the file. */
  makers: { created: number; matched: number };
}

/** How one row ended. */
export interface RowOutcome {
  line: number;
  result: 'created' | 'updated' | 'unchanged' | 'refused';
  /** Heading of the column at fault; empty: none is. */
  column: string;
  /** Of a refusal, or `draft`; empty: nothing to say. */
  code: string;
  /** A sentence in Indonesian; empty: nothing to say. */
  message: string;
  name: string;
}

export function noCounts(): IntakeCounts {
  return {
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    drafts: 0,
    assumed: 0,
    makers: { created: 0, matched: 0 },
  };
}
