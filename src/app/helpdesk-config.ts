import * as z from 'zod';
import type { HelpdeskLines } from '#domain/services.ts';

/** How the team that helps is reached at once. */
export const helpdeskVariables = {
  HELPDESK_PHONE: z
    .string()
    .regex(/^\+?\d[\d ()-]{2,19}$/, { error: 'harus nomor telepon, misalnya 0800 000 0000' })
    .optional(),
  HELPDESK_WHATSAPP: z
    .string()
    .regex(/^\+\d[\d ()-]{7,19}$/, { error: 'harus nomor dengan kode negara, misalnya +62 812 0000 0000' })
    .optional(),
  HELPDESK_HOURS: z.string().max(120, { error: 'paling panjang 120 huruf' }).optional(),
};

type HelpdeskVariables = z.infer<z.ZodObject<typeof helpdeskVariables>>;

export function readHelpdesk(variables: HelpdeskVariables): HelpdeskLines {
  return {
    phone: variables.HELPDESK_PHONE ?? null,
    whatsapp: variables.HELPDESK_WHATSAPP?.replace(/\D/g, '') ?? null,
    hours: variables.HELPDESK_HOURS ?? null,
  };
}
