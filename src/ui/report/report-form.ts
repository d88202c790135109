import * as z from 'zod';
import { longestContact, longestMessage, type ReportedThing, reportReasons } from '#domain/moderation/report.ts';
import { plainLine, plainText } from '#domain/plain-text.ts';
import { holdsCitizenNumber } from '#domain/private-text.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

const noCitizenNumber = (value: string) => !holdsCitizenNumber(value);
const isEmail = (value: string) => z.email().safeParse(value).success;
const isPhone = (value: string) => /^[+()\d\s.-]+$/.test(value) && /(?:\d\D*){8,15}$/.test(value);

/** The fields of "Laporkan" and "Ini usaha saya". Errors are keys of `text(locale).report.errors`. */
export const reportForm = z
  .object({
    subject: z.enum(['product', 'maker']),
    subjectId: z.string().max(60).overwrite(plainLine),
    reason: z.enum([...reportReasons, 'ownership'], { error: 'reason' }),
    // An empty field arrives as null where it may not be absent, as undefined where it may.
    message: z
      .string({ error: 'messageShort' })
      .overwrite(plainText)
      .min(10, { error: 'messageShort' })
      .max(longestMessage, { error: 'messageLong' })
      .refine(noCitizenNumber, { error: 'citizenNumber' }),
    contact: z
      .string()
      .overwrite(plainLine)
      .max(longestContact, { error: 'contactLong' })
      .refine(noCitizenNumber, { error: 'citizenNumber' })
      .optional(),
    /** Seen by machines only. */
    website: z.string().optional(),
  })
  .superRefine(({ reason, contact = '' }, context) => {
    if (reason === 'ownership') {
      if (!isEmail(contact) && !isPhone(contact))
        context.addIssue({ code: 'custom', path: ['contact'], message: 'contact' });
    } else if (contact && !isEmail(contact)) context.addIssue({ code: 'custom', path: ['contact'], message: 'email' });
  });

/** What the form shows: as it was typed, or as it starts. */
export interface TypedReport {
  subject: ReportedThing['subject'];
  subjectId: string;
  reason: string;
  message: string;
  contact: string;
}

/** The form that a request carries; a body of another kind, such as JSON, counts as an empty one. */
export async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  return isForm ? request.clone().formData() : new FormData();
}

/** The form as it was sent, to be shown again; what is no text counts as empty. */
export function typedReport(data: FormData): TypedReport {
  const textOf = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? plainText(value) : '';
  };
  return {
    subject: textOf('subject') === 'maker' ? 'maker' : 'product',
    subjectId: textOf('subjectId').slice(0, 60),
    reason: textOf('reason'),
    message: textOf('message').slice(0, 2 * longestMessage),
    contact: textOf('contact').slice(0, 2 * longestContact),
  };
}

/** Sentences by field; `form` for what concerns the whole. */
export interface ReportErrors {
  form?: string;
  reason?: string;
  message?: string;
  contact?: string;
}

const outcomes = ['laporan', 'usaha', 'usaha-sembunyi'] as const;
export type ReportOutcome = (typeof outcomes)[number];

/** What the page after sending has to tell; null: nothing was sent. */
export function reportOutcome(given: string | null): ReportOutcome | null {
  return outcomes.find((outcome) => outcome === given) ?? null;
}

/** The first fault of each field, as a sentence. */
export function fieldErrors(fields: Partial<Record<string, string[]>>, locale: Locale): ReportErrors {
  const { errors } = text(locale).report;
  const sentence = (name: string) => {
    const key = fields[name]?.[0];
    const found = key && key in errors ? errors[key as keyof typeof errors] : undefined;
    return typeof found === 'string' ? found : undefined;
  };
  return { reason: sentence('reason'), message: sentence('message'), contact: sentence('contact') };
}
