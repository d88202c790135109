import type { CaseKind } from '#domain/desk/queue.ts';

const claimDecisions = ['deny', 'paper', 'verify', 'revoke'] as const;
export const decisionNames = [
  ...(['skip', 'refuse', 'return', 'approve', 'accept', 'decline'] as const),
  ...(['keep', 'revert', 'corrected', 'removed', 'kept'] as const),
  ...claimDecisions,
  ...(['settle', 'equate', 'deter'] as const),
] as const;
export type DecisionName = (typeof decisionNames)[number];

/** What can be decided about a case, in the order in which the buttons stand; the last says yes. */
export function choicesOf(kind: CaseKind): DecisionName[] {
  if (kind === 'claim') return ['skip', 'deny', 'paper', 'verify'];
  if (kind === 'guess') return ['skip', 'settle'];
  if (kind === 'synonym') return ['skip', 'deter', 'equate'];
  if (kind === 'report') return ['skip', 'kept', 'removed', 'corrected'];
  if (kind === 'sample') return ['skip', 'revert', 'keep'];
  return kind === 'ownership' ? ['skip', 'decline', 'accept'] : ['skip', 'refuse', 'return', 'approve'];
}
