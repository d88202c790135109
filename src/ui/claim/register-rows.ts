import { isOldPirt } from '#domain/claim/claim-number.ts';
import { endOf } from '#domain/claim/own-claim.ts';
import type { RegisteredClaim } from '#domain/claim/registered-claim.ts';
import type { Locale } from '#domain/search/search-engine.ts';
import { formatDate } from '#ui/format/date.ts';
import { text } from '#ui/messages/text.ts';

interface Row {
  label: string;
  value: string;
}

/** What stands in the register of a claim. A NIB never shows its number, and a sample nothing that sounds verified. */
export function registerRows({ claim, basis, basedOn }: RegisteredClaim, locale: Locale): Row[] {
  const t = text(locale).claim.register;
  if (claim.sample) return [];
  const { type, number, verifiedBy, verifiedAt, validUntil, revokedAt } = claim;
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const end = endOf(type) === 'never' ? t.noEnd : t.noEndNamed;
  return [
    ...row(t.number, type === 'nib' ? t.nibNumber : (number ?? t.noNumber)),
    ...row(t.basis, basis && t.bases[basis]),
    ...row(t.basedOn, basedOn && formatDate(basedOn, locale)),
    ...row(t.verifier, verifiedBy),
    ...row(t.verifiedAt, verifiedBy && verifiedAt && formatDate(verifiedAt, locale)),
    ...row(t.until, verifiedBy && (validUntil ? formatDate(validUntil, locale) : end)),
    ...row(t.revokedAt, revokedAt && formatDate(revokedAt, locale)),
  ];
}

/** A remark on the number; null: none is needed. */
export function numberRemark({ claim }: RegisteredClaim, locale: Locale): string | null {
  const isOld = claim.type === 'pirt' && !claim.sample && claim.number !== null && isOldPirt(claim.number);
  return isOld ? text(locale).claim.register.oldPirt : null;
}
