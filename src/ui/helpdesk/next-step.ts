import { type Consultation, isLate } from '#domain/helpdesk/consultation.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatDate } from '#ui/format/date.ts';
import { text } from '#ui/messages/text.ts';

type Standing = Pick<Consultation, 'state' | 'dueAt' | 'escalatedAt'>;

/** The last day on which a request is in time. */
export function dueDay({ dueAt }: Pick<Consultation, 'dueAt'>, locale: Locale): string {
  return formatDate(new Date(dueAt.getTime() - 1), locale);
}

/** What whoever asked may now expect, as a sentence; null: nothing is outstanding. */
export function nextStep(consultation: Standing, now: Date, locale: Locale): string | null {
  const t = text(locale).helpdesk;
  if (consultation.state === 'waiting') return t.yourTurn;
  if (consultation.state !== 'received') return null;
  const day = dueDay(consultation, locale);
  if (!isLate(consultation, now)) return t.promise(day);
  return consultation.escalatedAt ? t.passed(day) : t.late(day);
}
