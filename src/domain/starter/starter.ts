import * as z from 'zod';
import { claimTypes } from '#domain/claim/claim.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const provinceCode = z.string().regex(/^\d{2}$/);
const regencyCode = z
  .string()
  .regex(/^\d{2}\.\d{2}$/)
  .nullable();

const makerSchema = z.strictObject({
  key,
  name: z.string().endsWith('(contoh)'),
  name_en: z.string(),
  province: provinceCode,
  regency: regencyCode,
  crafts: z.array(z.string()).min(1),
  summary: z.string(),
  summary_en: z.string(),
  story: z.string(),
  story_en: z.string(),
});

const productSchema = z.strictObject({
  key,
  name: z.string(),
  name_en: z.string(),
  maker: key,
  category: key,
  province: provinceCode,
  regency: regencyCode,
  shape: z.string(),
  motif: z.string().nullable(),
  materials: z.array(z.string()),
  technique: z.string(),
  summary: z.string(),
  summary_en: z.string(),
  story: z.string(),
  story_en: z.string(),
  gi: z.string().nullable(),
  heritage: z.string().nullable(),
  price_idr: z.tuple([z.int().positive(), z.int().positive()]),
  unit: z.string(),
  unit_en: z.string(),
  certifications: z.array(z.enum(claimTypes)),
  search_terms: z.array(z.string()),
});

const fileSchema = z.strictObject({ makers: z.array(makerSchema), products: z.array(productSchema) });

export type StarterMaker = z.infer<typeof makerSchema>;
export type StarterProduct = z.infer<typeof productSchema>;
export interface StarterCatalogue {
  makers: StarterMaker[];
  products: StarterProduct[];
}

/**
 * Joins the parsed files of `content/produk` into one catalogue of samples. Throws with a sentence that names the
 * entry where a field is wrong, a key stands twice, or a product names no maker of the catalogue.
 */
export function parseStarter(files: unknown[]): StarterCatalogue {
  const parsed = files.map((file) => fileSchema.parse(file));
  const catalogue = {
    makers: parsed.flatMap((file) => file.makers),
    products: parsed.flatMap((file) => file.products),
  };
  const makerKeys = new Set(catalogue.makers.map((maker) => maker.key));
  for (const list of [catalogue.makers, catalogue.products]) {
    const seen = new Set<string>();
    for (const entry of list) {
      if (seen.has(entry.key)) throw new Error(`Starter catalogue: the key "${entry.key}" stands twice.`);
      seen.add(entry.key);
    }
  }
  for (const product of catalogue.products) {
    if (!makerKeys.has(product.maker)) {
      throw new Error(`Starter catalogue: product "${product.key}" names the unknown maker "${product.maker}".`);
    }
  }
  return catalogue;
}

/** Where a sample's listing leads: the marketplace's own search for the product, never a shop. */
export function sampleListings(product: StarterProduct): { marketplace: string; url: string }[] {
  const words = encodeURIComponent(product.name);
  const addresses = [
    { marketplace: 'tokopedia', url: `https://www.tokopedia.com/search?q=${words}` },
    { marketplace: 'shopee', url: `https://shopee.co.id/search?keyword=${words}` },
    { marketplace: 'blibli', url: `https://www.blibli.com/jual/${words}` },
  ];
  const count = 1 + (product.key.length % 3);
  return addresses.slice(0, count);
}
