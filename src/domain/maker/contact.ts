import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { parseEmail } from '#domain/account/email.ts';
import { plainLine } from '#domain/plain-text.ts';
import { holdsCitizenNumber } from '#domain/private-text.ts';
import { isPublicHost } from '#domain/public-host.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { ContactKind } from './maker.ts';

export type ContactRefusal =
  | 'citizen-number'
  | 'phone-unreadable'
  | 'phone-foreign'
  | 'email-unreadable'
  | 'website-unreadable'
  | 'website-not-https'
  | 'website-private'
  | 'instagram-unreadable';

/** A way to reach a maker, with what may be public of it. */
export interface Contact {
  kind: ContactKind;
  /** Phone as E.164, mail in lower case, addresses as https. */
  value: string;
}

const readers: Record<ContactKind, (text: string) => Result<string, ContactRefusal>> = {
  phone: readPhone,
  email: (text) => {
    const email = parseEmail(text);
    return email === null ? fail('email-unreadable') : ok(email);
  },
  website: readWebsite,
  instagram: (text) => {
    const name = /^(?:(?:https?:\/\/)?(?:www\.)?instagram\.com\/|@)?([a-z0-9._]{1,30})\/?(?:\?.*)?$/i.exec(text)?.[1];
    return name ? ok(`https://www.instagram.com/${name.toLowerCase()}`) : fail('instagram-unreadable');
  },
};

/** A contact in its one form; empty is null. */
export function readContact(kind: ContactKind, typed: string): Result<string | null, ContactRefusal> {
  const text = plainLine(typed);
  if (text === '') return ok(null);
  return holdsCitizenNumber(text) ? fail('citizen-number') : readers[kind](text);
}

/** Where a tap on a public contact leads. */
export function contactHref({ kind, value }: Contact): string {
  if (kind === 'phone') return `https://wa.me/${value.slice(1)}`;
  return kind === 'email' ? `mailto:${value}` : value;
}

/** Rules of libphonenumber for Indonesia; also takes `62 8…`, `+62 (0)8…` and `wa.me/…`. */
function readPhone(text: string): Result<string, ContactRefusal> {
  const inLink = /^(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)\+?(\d+)/i.exec(text)?.[1];
  const digits = (inLink ? `+${inLink}` : text).replace(/\(0\)/, '').replace(/^62(?=[\s.-]*8)/, '+62');
  if (/[a-z]/i.test(digits)) return fail('phone-unreadable');
  const phone = parsePhoneNumberFromString(digits, 'ID');
  if (!phone?.isValid()) return fail('phone-unreadable');
  return phone.country === 'ID' ? ok(phone.number) : fail('phone-foreign');
}

function readWebsite(text: string): Result<string, ContactRefusal> {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/^http:/i.test(address)) return fail('website-not-https');
  if (!/^https:\/\//i.test(address) || address.length > 300 || !URL.canParse(address))
    return fail('website-unreadable');
  const url = new URL(address);
  if (url.username || url.password || url.port || !isPublicHost(url.hostname)) return fail('website-private');
  return ok(`https://${url.hostname}${url.pathname.replace(/\/+$/, '')}${url.search}`);
}
