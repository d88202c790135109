import type { Locale } from '#domain/search/search-engine.ts';
import { text } from '#ui/messages/text.ts';

/** A maker in the list of who looks after it. */
export interface Assisted {
  id: string;
  name: string;
  provinceCode: string | null;
  regencyCode: string | null;
  state: 'draft' | 'published' | 'hidden';
  products: number;
  hasOpenSubmission: boolean;
  setUpBy: 'actor' | 'colleague' | null;
  owner: 'nobody' | 'actor' | 'without-mail' | 'with-mail';
}

/** What is still missing before its page can be sent; null: nothing. */
export function missingOf({ name, provinceCode, products }: Assisted, locale: Locale): string | null {
  const { missing } = text(locale).studio;
  const gaps = [
    name === '' && missing.name,
    provinceCode === null && missing.place,
    products === 0 && missing.product,
  ].filter((gap) => typeof gap === 'string');
  return gaps.length === 0 ? null : text(locale).assist.missing(gaps.join(', ').toLowerCase());
}

/** Where whoever looks after it can go: its studio while nobody else has it, and the code that is read out. */
export function waysOn({ id, owner }: Assisted, locale: Locale): { href: string; label: string }[] {
  const t = text(locale).assist;
  const studio = { href: `/studio?usaha=${id}`, label: t.open };
  const code = { href: `/studio/dampingan/${id}`, label: owner === 'nobody' ? t.toHandover : t.issueAccount };
  const ways = { nobody: [studio, code], actor: [studio], 'without-mail': [code], 'with-mail': [] };
  return ways[owner];
}

/** What the page of a code says, by what the code would open; without an `issue` there is none to make. */
export function handoverWords(
  { name, opens }: { name: string; opens: 'maker' | 'account' | null },
  locale: Locale,
): { title: string; lead: string; note?: string; issue?: string } {
  const t = text(locale).assist;
  switch (opens) {
    case 'maker':
      return { title: t.handoverTitle(name), lead: t.handoverLead, note: t.handoverEnds, issue: t.issue };
    case 'account':
      return { title: t.accountTitle(name), lead: t.accountLead, note: t.accountSure, issue: t.issueAccount };
    case null:
      return { title: t.ownedTitle, lead: t.ownedLead(name) };
  }
}
