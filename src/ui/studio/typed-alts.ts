/** Alternative texts of one picture as they were typed and refused, with the sentence beside each. */
export interface TypedAlts {
  texts: Record<string, string>;
  faults: Record<string, string>;
}
