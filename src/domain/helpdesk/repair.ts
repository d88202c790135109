/** Something that the team repaired, as everybody reads it. */
export interface Repair {
  id: string;
  /** `YYYY-MM-DD`. */
  fixedOn: string;
  what: string;
  /** Kemendagri code; null: the whole country. */
  regionCode: string | null;
}

export const longestRepair = 240;
