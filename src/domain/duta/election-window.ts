import * as z from 'zod';
import { type OfficeKind, officeKinds } from './duta.ts';

const day = z.iso.date();

const schema = z
  .strictObject({
    /** Read and checked, but it withholds nothing. */
    sample: z.boolean(),
    /** Kemendagri code; null: the whole country. */
    region: z
      .string()
      .regex(/^\d{2}(\.\d{2})?$/)
      .nullable(),
    offices: z.array(z.enum(officeKinds)).min(1),
    /** First and last day, both within. */
    from: day,
    to: day,
    source: z.strictObject({ name: z.string().min(1), date: day }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'ends before it begins' });

/** When names of which officials are withheld, as a file of `content/pemilu` holds it. */
export type ElectionWindow = z.infer<typeof schema>;

/** Answers the window, or what is missing or wrong in it: where, and why. */
export function parseElectionWindow(
  content: unknown,
): ElectionWindow | { faults: { path: (string | number)[]; message: string }[] } {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  return { faults: parsed.error.issues.map(({ path, message }) => ({ path: path as (string | number)[], message })) };
}

interface Official {
  officeKind: OfficeKind;
  provinceCode: string | null;
  regencyCode: string | null;
}

/** The window in which an official's name and portrait are withheld on a day; null: none (UU 10/2016, art. 71(3)). */
export function withheldBy(
  windows: readonly ElectionWindow[],
  { officeKind, provinceCode, regencyCode }: Official,
  today: string,
): ElectionWindow | null {
  return (
    windows.find(
      ({ sample, region, offices, from, to }) =>
        !sample &&
        from <= today &&
        today <= to &&
        offices.includes(officeKind) &&
        (region === null || region === provinceCode || region === regencyCode),
    ) ?? null
  );
}
