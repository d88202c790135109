import * as z from 'zod';

/** RFC 5321, 4.5.3.1.3: the longest address that travels. */
export const longestEmail = 254;

const address = z.email().max(longestEmail);

/** The address as accounts keep it, in lower case; null: no single address, or one with signs that a header must not hold. */
export function parseEmail(text: string): string | null {
  return address.safeParse(text.trim().toLowerCase()).data ?? null;
}

/** An address as a screen may show it to whoever looks over a shoulder: `n···@contoh.id`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}···${email.slice(at)}`;
}
