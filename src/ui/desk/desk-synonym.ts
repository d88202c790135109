/** Terms that somebody thinks equal, as the desk shows them. */
export interface DeskSynonym {
  id: string;
  terms: string[];
  query: string | null;
  searches: number | null;
  why: string | null;
  proposedBy: string | null;
  createdAt: Date;
  state: 'open' | 'approved' | 'refused';
  approvedTerms: string[] | null;
  reason: 'other-meaning' | 'known' | 'misspelling' | 'worse' | 'other' | null;
  note: string | null;
  decidedAt: Date | null;
}

/** What speaks for or against them. */
export interface DeskSynonymLook {
  finds: {
    term: string;
    total: { value: number; relation: 'exact' | 'at_least' };
    names: string[];
    corrected: string | null;
  }[];
  touched: string[][];
  near: string[][];
}
