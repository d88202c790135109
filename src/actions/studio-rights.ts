import { cancelErasure as cancel } from '#domain/studio/cancel-erasure.ts';
import { claimSeller as claim } from '#domain/studio/claim-seller.ts';
import { requestErasure as request } from '#domain/studio/request-erasure.ts';
import { tellSales as tell } from '#domain/studio/tell-sales.ts';
import { wantLetter as want } from '#domain/studio/want-letter.ts';
import { studioAction } from './studio-action.ts';

export const wantLetter = studioAction((services, actor, { makerId, texts }) =>
  want(services, actor, { makerId, isWanted: texts.mau === 'ya' }),
);

export const tellSales = studioAction((services, actor, { makerId, texts }) =>
  tell(services, actor, { makerId, month: texts.month ?? '', band: texts.band ?? '' }),
);

/** The second step: the first was the page that tells what would go. */
export const requestErasure = studioAction((services, actor, { texts }) =>
  request(services, actor, { isConfirmed: texts.yakin === 'ya' }),
);

export const cancelErasure = studioAction((services, actor) => cancel(services, actor));

export const claimSeller = studioAction((services, actor, { makerId, texts }) =>
  claim(services, actor, { makerId, proof: texts.proof ?? '' }),
);
