import { ActionError, defineAction } from 'astro:actions';
import type { Actor } from '#domain/account/actor.ts';
import type { Result } from '#domain/result.ts';
import type { Services } from '#domain/services.ts';
import { refusalSentence } from '#ui/studio/form-state.ts';
import type { SentForm } from '#ui/studio/sent-form.ts';
import { readSentForm } from '#ui/studio/sent-form.ts';

type UseCase<T, Refusal> = (services: Services, actor: Actor, sent: SentForm) => Promise<Result<T, Refusal>>;

/**
 * A form of the studio: whoever is signed in acts, the use case decides whether they may, and the page it stands on gets
 * the Result, because it shows what was typed beside what is wrong with it.
 */
export function studioAction<T, Refusal extends { code: string }>(run: UseCase<T, Refusal>) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, { locals, logger }) => {
      const actor = await locals.actor();
      if (!actor) throw new ActionError({ code: 'UNAUTHORIZED' });
      return run(locals.services, actor, readSentForm(form)).catch((error: Error) => {
        // Astro would show the failed query on the page and log nothing; it repeats what was typed, its cause does not.
        logger.error(`A form of the studio was not kept. ${error.cause ?? error.name}`);
        throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: refusalSentence('outage', locals.locale) });
      });
    },
  });
}
