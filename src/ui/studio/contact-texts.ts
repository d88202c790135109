import type { ConsentItem, ContactKind } from '#domain/maker/maker.ts';
import { formatPhone } from '#ui/format/phone.ts';

/** Contacts as they stand in the form: as their owner would write them. */
export function contactTexts(contacts: { kind: ContactKind; value: string }[]): Record<string, string> {
  return Object.fromEntries(contacts.map(({ kind, value }) => [kind, asWritten(kind, value)]));
}

function asWritten(kind: ContactKind, value: string): string {
  if (kind === 'phone') return formatPhone(value);
  return kind === 'instagram' ? value.replace(/^https:\/\/www\.instagram\.com\//, '@') : value;
}

/** Since when each item may be public; what was taken back is not there. */
export function consentDates(
  consents: { item: ConsentItem; givenAt: Date; withdrawnAt: Date | null }[],
): Partial<Record<ConsentItem, Date>> {
  return Object.fromEntries(
    consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ item, givenAt }) => [item, givenAt]),
  );
}
