import { ActionError, defineAction } from 'astro:actions';
import * as z from 'zod';
import { approveWords as approve } from '#domain/duta/approve-words.ts';
import { inviteDuta } from '#domain/duta/invite-duta.ts';
import { requestApproval } from '#domain/duta/request-approval.ts';
import { saveDuta } from '#domain/duta/save-duta.ts';
import { saveEndorsement, startEndorsement } from '#domain/duta/save-endorsement.ts';
import { withdrawEndorsement } from '#domain/duta/withdraw-endorsement.ts';
import { composeApproval } from '#ui/duta/duta-mails.ts';
import { refusalSentence } from '#ui/studio/form-state.ts';
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

/** What is sent to the official is what stands in the form: it is kept first. */
export const ask = studioAction<null, { code: string }>(async (services, actor, { texts }) => {
  const { duta: dutaId = '', dukungan: endorsementId } = texts;
  const saved = endorsementId
    ? await saveEndorsement(services, actor, { endorsementId, typed: texts })
    : await saveDuta(services, actor, { dutaId, typed: texts });
  if (!saved.ok) return saved;
  return requestApproval(services, actor, { dutaId, endorsementId: endorsementId || null }, (letter) =>
    composeApproval(letter, services.site.url),
  );
});

export const withdraw = studioAction((services, actor, { texts }) =>
  withdrawEndorsement(services, actor, { endorsementId: texts.dukungan ?? '' }),
);

/** From the mail to an official: whoever has the signed link may approve what it was made for, once, and nothing else. */
export const approveWords = defineAction({
  accept: 'form',
  input: z.object({ token: z.string().max(300) }),
  handler: ({ token }, { locals, logger }) =>
    approve(locals.services, token).catch((error: Error) => {
      // Astro would show the failed query on the page and log nothing.
      logger.error(`An approval was not kept. ${error.cause ?? error.name}`);
      throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: refusalSentence('outage', locals.locale) });
    }),
});
