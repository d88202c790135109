import { confirmProposals } from '#domain/desk/confirm-proposals.ts';
import { readConfirmations } from '#ui/desk/proposal-form.ts';
import { studioAction } from './studio-action.ts';

/** Settles what a file left open of one shop. */
export const settleFile = studioAction((services, actor, { makerId, texts }) =>
  confirmProposals(services, actor, { makerId, confirmations: readConfirmations(texts) }),
);
