import { askPaper as ask } from '#domain/moderation/ask-paper.ts';
import { refuseClaim as refuse } from '#domain/moderation/refuse-claim.ts';
import { revokeClaim as revoke } from '#domain/moderation/revoke-claim.ts';
import { verifyClaim as verify } from '#domain/moderation/verify-claim.ts';
import { readCorrections } from '#ui/desk/correction.ts';
import { deskAction, wordsOf } from './desk.ts';

export const verifyClaim = deskAction((services, actor, claimId, texts) =>
  verify(services, actor, { claimId, validUntil: readCorrections(texts).validUntil ?? '' }),
);

export const askPaper = deskAction((services, actor, claimId, texts) =>
  ask(services, actor, { claimId, ...wordsOf(texts) }),
);

export const refuseClaim = deskAction((services, actor, claimId, texts) =>
  refuse(services, actor, { claimId, ...wordsOf(texts) }),
);

export const revokeClaim = deskAction((services, actor, claimId, texts) =>
  revoke(services, actor, { claimId, ...wordsOf(texts) }),
);
