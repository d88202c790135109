/** Why a submission is sent back or refused; the curator adds words. */
export const decisionReasons = [
  'photo',
  'text',
  'price',
  'category',
  'place',
  'origin',
  'listing',
  'claim',
  'double',
  'forbidden',
  'other',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];
