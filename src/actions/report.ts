import { ActionError, defineAction } from 'astro:actions';
import { type ReportRefusal, submitReport } from '#domain/moderation/submit-report.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { type ReportOutcome, reportForm } from '#ui/report/report-form.ts';

export const report = defineAction({
  accept: 'form',
  input: reportForm,
  handler: async (input, { locals, logger }) => {
    const { services, locale, clientAddress } = locals;
    // A field no person sees: what fills it is a machine, and need not learn that it was found out.
    if (input.website) return { outcome: outcomeOf(input.reason, false), id: null };
    const { website: _, contact, ...given } = input;
    const id = crypto.randomUUID();
    const result = await submitReport(services, { ...given, id, contact: contact || null, clientAddress }).catch(
      (error: Error) => {
        // Astro would show the failed query on the page and log nothing. It repeats what the visitor wrote; its cause does not.
        logger.error(`A report was not kept. ${error.cause ?? error}`);
        throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: text(locale).report.errors.outage });
      },
    );
    if (result.ok) return { outcome: outcomeOf(input.reason, result.value.hidden), id };
    if (result.refusal.code === 'too-many') locals.retryAfterSeconds = result.refusal.retryAfterSeconds;
    throw refusalError(result.refusal, locale);
  },
});

function outcomeOf(reason: string, isHidden: boolean): ReportOutcome {
  if (reason !== 'ownership') return 'laporan';
  return isHidden ? 'usaha-sembunyi' : 'usaha';
}

function refusalError(refusal: ReportRefusal, locale: Locale): ActionError {
  const { errors } = text(locale).report;
  switch (refusal.code) {
    case 'citizen-number':
      return new ActionError({ code: 'BAD_REQUEST', message: errors.citizenNumber });
    case 'unknown-subject':
      return new ActionError({ code: 'NOT_FOUND', message: errors.unknown });
    case 'too-many': {
      const minutes = Math.ceil(refusal.retryAfterSeconds / 60);
      const wait = minutes < 60 ? errors.minutes(minutes) : errors.hours(Math.ceil(minutes / 60));
      return new ActionError({ code: 'TOO_MANY_REQUESTS', message: errors.tooMany(wait) });
    }
  }
}
