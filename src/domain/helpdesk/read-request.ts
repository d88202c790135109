import { parseEmail } from '#domain/account/email.ts';
import { readContact } from '#domain/maker/contact.ts';
import { checkPlace, type PlaceFields, placeReaders } from '#domain/region/place-fields.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type FieldReaders, type FieldRefusal, readTyped } from '#domain/typed-text.ts';
import { type Topic, topics } from './consultation.ts';
import { readName, readWords } from './words.ts';

export const requestFields = ['topic', 'provinceCode', 'regencyCode', 'words', 'name', 'email', 'phone'] as const;

/** As typed. */
export type TypedRequest = Partial<Record<(typeof requestFields)[number], string>>;

export interface ReadRequest extends PlaceFields {
  topic: Topic;
  words: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

const readers: FieldReaders<ReadRequest> = {
  ...placeReaders,
  topic: (typed) => {
    const topic = topics.find((known) => known === typed);
    return topic ? ok(topic) : fail({ code: 'unknown-topic' });
  },
  words: (typed) => readWords(typed),
  name: readName,
  email: (typed) => {
    const email = parseEmail(typed);
    return typed.trim() === '' || email !== null ? ok(email) : fail({ code: 'email-unreadable' });
  },
  phone: (typed) => {
    const phone = readContact('phone', typed);
    return phone.ok ? phone : fail({ code: phone.refusal });
  },
};

/** A request as it was typed; `needsEmail`: there is no account to answer to. */
export function readRequest(typed: TypedRequest, needsEmail: boolean): Result<ReadRequest, FieldRefusal[]> {
  const all = Object.fromEntries(requestFields.map((field) => [field, typed[field] ?? '']));
  const read = readTyped(readers, all, checkPlace);
  const lacksEmail = needsEmail && (typed.email ?? '').trim() === '';
  const missing: FieldRefusal[] = lacksEmail ? [{ field: 'email', code: 'required' }] : [];
  if (!read.ok) return fail([...read.refusal, ...missing]);
  return lacksEmail ? fail(missing) : ok(read.value as ReadRequest);
}
