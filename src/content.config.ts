import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import * as z from 'zod';

const occasion = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/koleksi' }),
  schema: z.object({
    title: z.string(),
    title_en: z.string(),
    summary: z.string(),
    summary_en: z.string(),
    order: z.number().int(),
    motif: z.string(),
    period: z.string().nullable(),
    selection_note: z.string(),
    selection_note_en: z.string(),
    products: z.array(z.string()).default([]),
    query: z.object({ category: z.array(z.string()) }).optional(),
    body_en: z.string(),
  }),
});

/** Standing texts: `tentang`, and `en/tentang` for its English version. */
const page = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content/halaman' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

/** Keys of the products that a province or regency is known for, by Kemendagri code. */
const signature = defineCollection({
  loader: file('content/daerah/andalan.yaml', { parser: signatureEntries }),
  schema: z.object({ products: z.array(z.string()) }),
});

function signatureEntries(source: string) {
  const { provinces, regencies } = z
    .object({
      provinces: z.record(z.string(), z.array(z.string())),
      regencies: z.record(z.string(), z.array(z.string())),
    })
    .parse(parse(source));
  return Object.entries({ ...provinces, ...regencies }).map(([id, products]) => ({ id, products }));
}

export const collections = { occasion, page, signature };
