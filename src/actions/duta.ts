import { defineAction } from 'astro:actions';
import * as z from 'zod';
import { approveWords as approve } from '#domain/duta/approve-words.ts';
import { inviteDuta } from '#domain/duta/invite-duta.ts';
import { requestApproval } from '#domain/duta/request-approval.ts';
import { saveDuta } from '#domain/duta/save-duta.ts';
import { saveEndorsement, startEndorsement } from '#domain/duta/save-endorsement.ts';
import { withdrawEndorsement } from '#domain/duta/withdraw-endorsement.ts';
import { composeApproval } from '#ui/duta/duta-mails.ts';
import { studioAction } from './studio-action.ts';

export const invite = studioAction((services, actor, { texts }) => inviteDuta(services, actor, texts));

export const saveWords = studioAction((services, actor, { texts }) =>
  saveDuta(services, actor, { dutaId: texts.duta ?? '', typed: texts }),
);

export const start = studioAction((services, actor, { texts }) =>
  startEndorsement(services, actor, { dutaId: texts.duta ?? '', address: texts.address ?? '' }),
);

export const saveAnswers = studioAction((services, actor, { texts }) =>
  saveEndorsement(services, actor, { endorsementId: texts.dukungan ?? '', typed: texts }),
);

export const ask = studioAction((services, actor, { texts }) =>
  requestApproval(services, actor, { dutaId: texts.duta ?? '', endorsementId: texts.dukungan || null }, (letter) =>
    composeApproval(letter, services.site.url),
  ),
);

export const withdraw = studioAction((services, actor, { texts }) =>
  withdrawEndorsement(services, actor, { endorsementId: texts.dukungan ?? '' }),
);

/** From the mail to an official: whoever has the signed link may approve what it was made for, once, and nothing else. */
export const approveWords = defineAction({
  accept: 'form',
  input: z.object({ token: z.string().max(300) }),
  handler: ({ token }, { locals }) => approve(locals.services, token),
});
