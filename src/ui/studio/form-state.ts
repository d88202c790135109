import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';
import { changedFields } from './kept-draft.ts';

/** A field that somebody changed on another device since this form was loaded. */
export interface Conflict {
  field: string;
  theirs: string;
  yours: string;
}

/** What a form of the studio shows: the texts in its fields, the sentence beside each, and what the whole needs. */
export interface FormState {
  values: Record<string, string>;
  /** What is saved of those fields that show something else. */
  saved: Record<string, string>;
  /** The version that the next save is to name. */
  version: number;
  /** Sentences by field. */
  faults: Record<string, string>;
  /** A sentence about the whole; null: nothing wrong with it. */
  fault: string | null;
  conflicts: Conflict[];
  /** `10.42`, where this answer comes after a save. */
  savedAt: string | null;
}

export interface FieldRefusal {
  field: string;
  code: string;
  detail?: string | number | null | undefined;
}

/** Any refusal of the studio's use cases, as far as a form tells them apart. */
export interface FormRefusal {
  code: string;
  fields?: FieldRefusal[];
  version?: number;
  conflicts?: Conflict[];
}

/** What an action gave to its page; null: the page was only looked at. */
export type FormOutcome = { ok: true; value: { version?: number } | null } | { ok: false; refusal: FormRefusal } | null;

/**
 * A form as it is to be shown: with what is kept, or, after a refusal, with what was typed. After a stale save it bears
 * the newer version, so that sending it again is a decision for what was typed; else a refused one keeps the version it
 * knew, since it still shows what that had.
 */
export function formState(
  kept: { values: Record<string, string>; version: number },
  typed: { texts: Record<string, string>; version: number },
  outcome: FormOutcome,
  { locale, now }: { locale: Locale; now: Date },
): FormState {
  const shown = { ...kept, saved: {}, faults: {}, fault: null, conflicts: [], savedAt: null };
  if (!outcome) return shown;
  if (outcome.ok) return { ...shown, version: outcome.value?.version ?? kept.version, savedAt: clockTime(now) };
  const { refusal } = outcome;
  const values = { ...kept.values, ...typed.texts };
  return {
    values,
    saved: changedFields(kept.values, values),
    version: refusal.version ?? typed.version,
    faults: faultSentences(refusal.fields ?? [], locale),
    fault: refusal.code === 'invalid' ? null : refusalSentence(refusal.code, locale),
    conflicts: refusal.conflicts ?? [],
    savedAt: null,
  };
}

/** The first fault of each field as a sentence in the reader's language. */
export function faultSentences(fields: FieldRefusal[], locale: Locale): Record<string, string> {
  const sentences = fields.toReversed().map(({ field, code, detail }) => [field, fieldSentence(code, detail, locale)]);
  return Object.fromEntries(sentences);
}

function fieldSentence(code: string, detail: FieldRefusal['detail'], locale: Locale): string {
  const { faults } = text(locale).studioFault;
  const sentence = faults[code] ?? faults.unreadable;
  return typeof sentence === 'function' ? sentence(String(detail ?? '')) : (sentence ?? code);
}

/** For ears: the ids of what `FieldNotes` writes below a field. */
export function describedBy(field: { name: string; fault: string | undefined; hint: string | undefined }) {
  const ids = [field.fault && `${field.name}-galat`, field.hint && `${field.name}-bantu`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** What a refusal of the whole says; a code without a sentence of its own gets the general one. */
export function refusalSentence(code: string, locale: Locale): string {
  const { refusals } = text(locale).studioFault;
  return refusals[code] ?? refusals.other ?? code;
}

const clock = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });

/** `10.42`, in Jakarta, as a person of Indonesia writes it. */
function clockTime(at: Date): string {
  return clock.format(at).replace(':', '.');
}
