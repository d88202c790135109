import { ActionError, defineAction } from 'astro:actions';
import type { Actor } from '#domain/account/actor.ts';
import { answerConsultation } from '#domain/helpdesk/answer-consultation.ts';
import { askHelpdesk } from '#domain/helpdesk/ask-helpdesk.ts';
import { logCall as log, openByCall as open } from '#domain/helpdesk/log-call.ts';
import { requestFields } from '#domain/helpdesk/read-request.ts';
import { replyToHelpdesk } from '#domain/helpdesk/reply-to-helpdesk.ts';
import { takeConsultation } from '#domain/helpdesk/take-consultation.ts';
import { removeRepair as remove, tellRepair as tell } from '#domain/helpdesk/tell-repair.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { refusalSentence } from '#ui/studio/form-state.ts';
import { readSentForm, textsNamed } from '#ui/studio/sent-form.ts';
import { studioAction } from './studio-action.ts';

interface Sent {
  texts: Record<string, string>;
  files: Uint8Array[];
  clientAddress: string;
}

type Refused = { code: string; retryAfterSeconds?: number };

/** A form that anybody may send, with files; the page gets the Result and shows again what was typed. */
function openAction<T, Refusal extends Refused>(
  run: (services: Services, actor: Actor | null, sent: Sent) => Promise<Result<T, Refusal>>,
) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, { locals, logger }) => {
      const actor = await locals.actor();
      const sentFiles = form.getAll('files').filter((value) => value instanceof File);
      const files = await Promise.all(sentFiles.map(async (file) => new Uint8Array(await file.arrayBuffer())));
      const sent = { texts: readSentForm(form).texts, files, clientAddress: locals.clientAddress };
      const result = await run(locals.services, actor, sent).catch((error: Error) => {
        // Astro would show the failed query on the page and log nothing; it repeats what was typed, its cause does not.
        logger.error(`A request for help was not kept. ${error.cause ?? error.name}`);
        throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: refusalSentence('outage', locals.locale) });
      });
      if (!result.ok && result.refusal.retryAfterSeconds) locals.retryAfterSeconds = result.refusal.retryAfterSeconds;
      return result;
    },
  });
}

// A field no person sees: what fills it is a machine, and need not learn that it was found out.
const isByMachine = ({ website }: Record<string, string>) => website !== undefined && website !== '';

export const ask = openAction<{ consultationId: string | null }, Refused>(
  async (services, actor, { texts, ...sent }) =>
    isByMachine(texts)
      ? ok({ consultationId: null })
      : askHelpdesk(services, actor, { typed: textsNamed(texts, requestFields), ...sent }),
);

export const reply = openAction(async (services, _actor, { texts, ...sent }) =>
  isByMachine(texts)
    ? ok(null)
    : replyToHelpdesk(services, { consultationId: texts.permintaan ?? '', words: texts.words ?? '', ...sent }),
);

export const answer = studioAction((services, actor, { texts }) => {
  const { permintaan: consultationId = '', words = '', state = '' } = texts;
  return answerConsultation(services, actor, { consultationId, words, state });
});

export const take = studioAction((services, actor, { texts }) =>
  takeConsultation(services, actor, { consultationId: texts.permintaan ?? '', isTaken: texts.ambil === 'ya' }),
);

export const openByCall = studioAction((services, actor, { texts }) =>
  open(services, actor, textsNamed(texts, requestFields)),
);

export const logCall = studioAction((services, actor, { texts }) =>
  log(services, actor, { consultationId: texts.permintaan ?? '', words: texts.words ?? '' }),
);

export const tellRepair = studioAction((services, actor, { texts }) =>
  tell(services, actor, { fixedOn: texts.fixedOn ?? '', what: texts.what ?? '' }),
);

export const removeRepair = studioAction((services, actor, { texts }) =>
  remove(services, actor, { repairId: texts.perbaikan ?? '' }),
);
